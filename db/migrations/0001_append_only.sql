-- The journal is one chain: entries are added at its end and never change.
INSERT INTO journalHead (one, last, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
--> statement-breakpoint
CREATE TRIGGER journalAppends BEFORE INSERT ON journal
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.prevHash IS NOT (SELECT hash FROM journalHead)
BEGIN
  SELECT RAISE(ABORT, 'journal: an entry follows the last one');
END;
--> statement-breakpoint
CREATE TRIGGER journalMovesHead AFTER INSERT ON journal
BEGIN
  UPDATE journalHead SET last = NEW.seq, hash = NEW.hash;
END;
--> statement-breakpoint
CREATE TRIGGER journalKeeps BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'journal: entries never change');
END;
--> statement-breakpoint
CREATE TRIGGER journalStays BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'journal: entries are never removed');
END;
--> statement-breakpoint
CREATE TRIGGER journalHeadFollows BEFORE UPDATE ON journalHead
WHEN NOT EXISTS (SELECT 1 FROM journal WHERE seq = NEW.last AND hash = NEW.hash AND seq = (SELECT max(seq) FROM journal))
BEGIN
  SELECT RAISE(ABORT, 'journalHead: follows the last entry');
END;
--> statement-breakpoint
CREATE TRIGGER journalHeadIsOne BEFORE INSERT ON journalHead
BEGIN
  SELECT RAISE(ABORT, 'journalHead: has one row');
END;
--> statement-breakpoint
CREATE TRIGGER journalHeadStays BEFORE DELETE ON journalHead
BEGIN
  SELECT RAISE(ABORT, 'journalHead: is never removed');
END;
--> statement-breakpoint
-- round: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX roundOpen ON round (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER roundAppends BEFORE INSERT ON round
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'round: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER roundKeeps BEFORE UPDATE ON round
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.code IS NOT OLD.code OR NEW.name IS NOT OLD.name OR NEW.endsOn IS NOT OLD.endsOn
BEGIN
  SELECT RAISE(ABORT, 'round: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER roundStays BEFORE DELETE ON round
BEGIN
  SELECT RAISE(ABORT, 'round: facts are never removed');
END;
--> statement-breakpoint
-- planVersion: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX planVersionOpen ON planVersion (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER planVersionAppends BEFORE INSERT ON planVersion
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'planVersion: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER planVersionKeeps BEFORE UPDATE ON planVersion
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.targets IS NOT OLD.targets
BEGIN
  SELECT RAISE(ABORT, 'planVersion: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER planVersionStays BEFORE DELETE ON planVersion
BEGIN
  SELECT RAISE(ABORT, 'planVersion: facts are never removed');
END;
--> statement-breakpoint
-- school: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX schoolOpen ON school (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER schoolAppends BEFORE INSERT ON school
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'school: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER schoolKeeps BEFORE UPDATE ON school
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.number IS NOT OLD.number
BEGIN
  SELECT RAISE(ABORT, 'school: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER schoolStays BEFORE DELETE ON school
BEGIN
  SELECT RAISE(ABORT, 'school: facts are never removed');
END;
--> statement-breakpoint
-- schoolProfile: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX schoolProfileOpen ON schoolProfile (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER schoolProfileAppends BEFORE INSERT ON schoolProfile
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'schoolProfile: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER schoolProfileKeeps BEFORE UPDATE ON schoolProfile
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.schoolId IS NOT OLD.schoolId OR NEW.name IS NOT OLD.name OR NEW.sortKey IS NOT OLD.sortKey OR NEW.searchKey IS NOT OLD.searchKey OR NEW.place IS NOT OLD.place OR NEW.province IS NOT OLD.province OR NEW.legalEntity IS NOT OLD.legalEntity OR NEW.learners IS NOT OLD.learners
BEGIN
  SELECT RAISE(ABORT, 'schoolProfile: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER schoolProfileStays BEFORE DELETE ON schoolProfile
BEGIN
  SELECT RAISE(ABORT, 'schoolProfile: facts are never removed');
END;
--> statement-breakpoint
-- keurmerkEvent: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX keurmerkEventOpen ON keurmerkEvent (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER keurmerkEventAppends BEFORE INSERT ON keurmerkEvent
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'keurmerkEvent: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER keurmerkEventKeeps BEFORE UPDATE ON keurmerkEvent
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.schoolId IS NOT OLD.schoolId OR NEW.event IS NOT OLD.event OR NEW.until IS NOT OLD.until OR NEW.groundDigest IS NOT OLD.groundDigest OR NEW.letterSentOn IS NOT OLD.letterSentOn
BEGIN
  SELECT RAISE(ABORT, 'keurmerkEvent: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER keurmerkEventStays BEFORE DELETE ON keurmerkEvent
BEGIN
  SELECT RAISE(ABORT, 'keurmerkEvent: facts are never removed');
END;
--> statement-breakpoint
-- enrolment: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX enrolmentOpen ON enrolment (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER enrolmentAppends BEFORE INSERT ON enrolment
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'enrolment: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER enrolmentKeeps BEFORE UPDATE ON enrolment
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId
BEGIN
  SELECT RAISE(ABORT, 'enrolment: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER enrolmentStays BEFORE DELETE ON enrolment
BEGIN
  SELECT RAISE(ABORT, 'enrolment: facts are never removed');
END;
--> statement-breakpoint
-- departure: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX departureOpen ON departure (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER departureAppends BEFORE INSERT ON departure
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'departure: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER departureKeeps BEFORE UPDATE ON departure
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId
BEGIN
  SELECT RAISE(ABORT, 'departure: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER departureStays BEFORE DELETE ON departure
BEGIN
  SELECT RAISE(ABORT, 'departure: facts are never removed');
END;
--> statement-breakpoint
-- inspector: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX inspectorOpen ON inspector (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER inspectorAppends BEFORE INSERT ON inspector
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'inspector: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER inspectorKeeps BEFORE UPDATE ON inspector
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.nameDigest IS NOT OLD.nameDigest
BEGIN
  SELECT RAISE(ABORT, 'inspector: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER inspectorStays BEFORE DELETE ON inspector
BEGIN
  SELECT RAISE(ABORT, 'inspector: facts are never removed');
END;
--> statement-breakpoint
-- visit: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX visitOpen ON visit (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER visitAppends BEFORE INSERT ON visit
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'visit: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER visitKeeps BEFORE UPDATE ON visit
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.kind IS NOT OLD.kind OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.frameworkVersion IS NOT OLD.frameworkVersion
BEGIN
  SELECT RAISE(ABORT, 'visit: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER visitStays BEFORE DELETE ON visit
BEGIN
  SELECT RAISE(ABORT, 'visit: facts are never removed');
END;
--> statement-breakpoint
-- finding: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX findingOpen ON finding (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER findingAppends BEFORE INSERT ON finding
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'finding: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER findingKeeps BEFORE UPDATE ON finding
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.visitId IS NOT OLD.visitId OR NEW.aspect IS NOT OLD.aspect OR NEW.score IS NOT OLD.score OR NEW.rationaleDigest IS NOT OLD.rationaleDigest
BEGIN
  SELECT RAISE(ABORT, 'finding: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER findingStays BEFORE DELETE ON finding
BEGIN
  SELECT RAISE(ABORT, 'finding: facts are never removed');
END;
--> statement-breakpoint
-- verdict: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX verdictOpen ON verdict (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER verdictAppends BEFORE INSERT ON verdict
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'verdict: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER verdictKeeps BEFORE UPDATE ON verdict
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.verdict IS NOT OLD.verdict OR NEW.motivationDigest IS NOT OLD.motivationDigest
BEGIN
  SELECT RAISE(ABORT, 'verdict: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER verdictStays BEFORE DELETE ON verdict
BEGIN
  SELECT RAISE(ABORT, 'verdict: facts are never removed');
END;
--> statement-breakpoint
-- account: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX accountOpen ON account (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER accountAppends BEFORE INSERT ON account
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'account: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER accountKeeps BEFORE UPDATE ON account
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.role IS NOT OLD.role OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.nameDigest IS NOT OLD.nameDigest OR NEW.emailDigest IS NOT OLD.emailDigest OR NEW.disabled IS NOT OLD.disabled
BEGIN
  SELECT RAISE(ABORT, 'account: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER accountStays BEFORE DELETE ON account
BEGIN
  SELECT RAISE(ABORT, 'account: facts are never removed');
END;
