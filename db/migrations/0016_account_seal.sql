ALTER TABLE `account` ADD `seal` text;
--> statement-breakpoint
DROP TRIGGER accountKeeps;
--> statement-breakpoint
CREATE TRIGGER accountKeeps BEFORE UPDATE ON account
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.role IS NOT OLD.role OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.nameDigest IS NOT OLD.nameDigest OR NEW.emailDigest IS NOT OLD.emailDigest OR NEW.disabled IS NOT OLD.disabled OR NEW.seal IS NOT OLD.seal
BEGIN
  SELECT RAISE(ABORT, 'account: a version is closed once and never changes');
END;
