CREATE TABLE `visitMistake` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`visitId` text NOT NULL,
	`reportedBy` text NOT NULL,
	`proposalDigest` text NOT NULL,
	`reasonDigest` text NOT NULL,
	`outcome` text,
	`decidedOn` text,
	`answerDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `visitMistakeVisit` ON `visitMistake` (`visitId`);
--> statement-breakpoint
CREATE UNIQUE INDEX visitMistakeOpen ON visitMistake (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER visitMistakeAppends BEFORE INSERT ON visitMistake
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'visitMistake: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER visitMistakeKeeps BEFORE UPDATE ON visitMistake
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.visitId IS NOT OLD.visitId OR NEW.reportedBy IS NOT OLD.reportedBy OR NEW.proposalDigest IS NOT OLD.proposalDigest OR NEW.reasonDigest IS NOT OLD.reasonDigest OR NEW.outcome IS NOT OLD.outcome OR NEW.decidedOn IS NOT OLD.decidedOn OR NEW.answerDigest IS NOT OLD.answerDigest
BEGIN
  SELECT RAISE(ABORT, 'visitMistake: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER visitMistakeStays BEFORE DELETE ON visitMistake
BEGIN
  SELECT RAISE(ABORT, 'visitMistake: facts are never removed');
END;
