DROP INDEX `departureSchool`;--> statement-breakpoint
CREATE UNIQUE INDEX `departureSchool` ON `departure` (`roundId`,`schoolId`,`happenedOn`) WHERE untilSeq is null;--> statement-breakpoint
DROP INDEX `enrolmentSchool`;--> statement-breakpoint
CREATE UNIQUE INDEX `enrolmentSchool` ON `enrolment` (`roundId`,`schoolId`,`happenedOn`) WHERE untilSeq is null;--> statement-breakpoint
ALTER TABLE `keurmerkEvent` ADD `decidedOn` text;--> statement-breakpoint
ALTER TABLE `keurmerkEvent` ADD `settles` text;
--> statement-breakpoint
DROP TRIGGER keurmerkEventKeeps;
--> statement-breakpoint
CREATE TRIGGER keurmerkEventKeeps BEFORE UPDATE ON keurmerkEvent
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.schoolId IS NOT OLD.schoolId OR NEW.event IS NOT OLD.event OR NEW.until IS NOT OLD.until OR NEW.groundDigest IS NOT OLD.groundDigest OR NEW.letterSentOn IS NOT OLD.letterSentOn OR NEW.decidedOn IS NOT OLD.decidedOn OR NEW.settles IS NOT OLD.settles
BEGIN
  SELECT RAISE(ABORT, 'keurmerkEvent: a version is closed once and never changes');
END;
