-- assignment: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX assignmentOpen ON assignment (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER assignmentAppends BEFORE INSERT ON assignment
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'assignment: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER assignmentKeeps BEFORE UPDATE ON assignment
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.quarter IS NOT OLD.quarter
BEGIN
  SELECT RAISE(ABORT, 'assignment: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER assignmentStays BEFORE DELETE ON assignment
BEGIN
  SELECT RAISE(ABORT, 'assignment: facts are never removed');
END;
