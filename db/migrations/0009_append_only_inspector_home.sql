-- inspectorHome: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX inspectorHomeOpen ON inspectorHome (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER inspectorHomeAppends BEFORE INSERT ON inspectorHome
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'inspectorHome: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER inspectorHomeKeeps BEFORE UPDATE ON inspectorHome
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.province IS NOT OLD.province
BEGIN
  SELECT RAISE(ABORT, 'inspectorHome: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER inspectorHomeStays BEFORE DELETE ON inspectorHome
BEGIN
  SELECT RAISE(ABORT, 'inspectorHome: facts are never removed');
END;
