-- reportStep: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX reportStepOpen ON reportStep (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER reportStepAppends BEFORE INSERT ON reportStep
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'reportStep: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER reportStepKeeps BEFORE UPDATE ON reportStep
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.visitId IS NOT OLD.visitId OR NEW.step IS NOT OLD.step
BEGIN
  SELECT RAISE(ABORT, 'reportStep: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER reportStepStays BEFORE DELETE ON reportStep
BEGIN
  SELECT RAISE(ABORT, 'reportStep: facts are never removed');
END;
--> statement-breakpoint
-- remedyEvent: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX remedyEventOpen ON remedyEvent (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER remedyEventAppends BEFORE INSERT ON remedyEvent
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'remedyEvent: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER remedyEventKeeps BEFORE UPDATE ON remedyEvent
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.event IS NOT OLD.event OR NEW.until IS NOT OLD.until
BEGIN
  SELECT RAISE(ABORT, 'remedyEvent: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER remedyEventStays BEFORE DELETE ON remedyEvent
BEGIN
  SELECT RAISE(ABORT, 'remedyEvent: facts are never removed');
END;
--> statement-breakpoint
-- savedView: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX savedViewOpen ON savedView (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER savedViewAppends BEFORE INSERT ON savedView
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'savedView: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER savedViewKeeps BEFORE UPDATE ON savedView
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.accountId IS NOT OLD.accountId OR NEW.screen IS NOT OLD.screen OR NEW.nameDigest IS NOT OLD.nameDigest OR NEW.params IS NOT OLD.params
BEGIN
  SELECT RAISE(ABORT, 'savedView: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER savedViewStays BEFORE DELETE ON savedView
BEGIN
  SELECT RAISE(ABORT, 'savedView: facts are never removed');
END;
