CREATE TABLE `schoolDistinction` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`schoolId` text NOT NULL,
	`otherId` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schoolDistinctionOnce` ON `schoolDistinction` (`schoolId`,`otherId`) WHERE untilSeq is null;
--> statement-breakpoint
CREATE UNIQUE INDEX schoolDistinctionOpen ON schoolDistinction (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER schoolDistinctionAppends BEFORE INSERT ON schoolDistinction
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'schoolDistinction: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER schoolDistinctionKeeps BEFORE UPDATE ON schoolDistinction
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.schoolId IS NOT OLD.schoolId OR NEW.otherId IS NOT OLD.otherId
BEGIN
  SELECT RAISE(ABORT, 'schoolDistinction: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER schoolDistinctionStays BEFORE DELETE ON schoolDistinction
BEGIN
  SELECT RAISE(ABORT, 'schoolDistinction: facts are never removed');
END;
