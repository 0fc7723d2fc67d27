-- secondInspector: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX secondInspectorOpen ON secondInspector (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER secondInspectorAppends BEFORE INSERT ON secondInspector
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'secondInspector: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER secondInspectorKeeps BEFORE UPDATE ON secondInspector
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.visitId IS NOT OLD.visitId OR NEW.inspectorId IS NOT OLD.inspectorId
BEGIN
  SELECT RAISE(ABORT, 'secondInspector: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER secondInspectorStays BEFORE DELETE ON secondInspector
BEGIN
  SELECT RAISE(ABORT, 'secondInspector: facts are never removed');
END;
--> statement-breakpoint
-- lessonObservation: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX lessonObservationOpen ON lessonObservation (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER lessonObservationAppends BEFORE INSERT ON lessonObservation
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'lessonObservation: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER lessonObservationKeeps BEFORE UPDATE ON lessonObservation
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.visitId IS NOT OLD.visitId OR NEW.position IS NOT OLD.position OR NEW.groupDigest IS NOT OLD.groupDigest OR NEW.level IS NOT OLD.level OR NEW.learners IS NOT OLD.learners OR NEW.startsAt IS NOT OLD.startsAt OR NEW.endsAt IS NOT OLD.endsAt OR NEW.teacher IS NOT OLD.teacher OR NEW.notesDigest IS NOT OLD.notesDigest
BEGIN
  SELECT RAISE(ABORT, 'lessonObservation: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER lessonObservationStays BEFORE DELETE ON lessonObservation
BEGIN
  SELECT RAISE(ABORT, 'lessonObservation: facts are never removed');
END;
--> statement-breakpoint
-- interview: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX interviewOpen ON interview (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER interviewAppends BEFORE INSERT ON interview
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'interview: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER interviewKeeps BEFORE UPDATE ON interview
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.visitId IS NOT OLD.visitId OR NEW.position IS NOT OLD.position OR NEW.role IS NOT OLD.role OR NEW.code IS NOT OLD.code OR NEW.startsAt IS NOT OLD.startsAt OR NEW.notesDigest IS NOT OLD.notesDigest
BEGIN
  SELECT RAISE(ABORT, 'interview: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER interviewStays BEFORE DELETE ON interview
BEGIN
  SELECT RAISE(ABORT, 'interview: facts are never removed');
END;
--> statement-breakpoint
-- seenDocument: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX seenDocumentOpen ON seenDocument (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER seenDocumentAppends BEFORE INSERT ON seenDocument
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'seenDocument: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER seenDocumentKeeps BEFORE UPDATE ON seenDocument
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.visitId IS NOT OLD.visitId OR NEW.position IS NOT OLD.position OR NEW.kind IS NOT OLD.kind OR NEW.nameDigest IS NOT OLD.nameDigest OR NEW.notesDigest IS NOT OLD.notesDigest
BEGIN
  SELECT RAISE(ABORT, 'seenDocument: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER seenDocumentStays BEFORE DELETE ON seenDocument
BEGIN
  SELECT RAISE(ABORT, 'seenDocument: facts are never removed');
END;
--> statement-breakpoint
-- visitSection: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX visitSectionOpen ON visitSection (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER visitSectionAppends BEFORE INSERT ON visitSection
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'visitSection: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER visitSectionKeeps BEFORE UPDATE ON visitSection
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.visitId IS NOT OLD.visitId OR NEW.section IS NOT OLD.section OR NEW.isDone IS NOT OLD.isDone OR NEW.amount IS NOT OLD.amount OR NEW.notesDigest IS NOT OLD.notesDigest
BEGIN
  SELECT RAISE(ABORT, 'visitSection: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER visitSectionStays BEFORE DELETE ON visitSection
BEGIN
  SELECT RAISE(ABORT, 'visitSection: facts are never removed');
END;
--> statement-breakpoint
-- findingEvidence: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX findingEvidenceOpen ON findingEvidence (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER findingEvidenceAppends BEFORE INSERT ON findingEvidence
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'findingEvidence: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER findingEvidenceKeeps BEFORE UPDATE ON findingEvidence
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.visitId IS NOT OLD.visitId OR NEW.criterion IS NOT OLD.criterion OR NEW.evidenceId IS NOT OLD.evidenceId
BEGIN
  SELECT RAISE(ABORT, 'findingEvidence: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER findingEvidenceStays BEFORE DELETE ON findingEvidence
BEGIN
  SELECT RAISE(ABORT, 'findingEvidence: facts are never removed');
END;
--> statement-breakpoint
-- originalFinding: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX originalFindingOpen ON originalFinding (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER originalFindingAppends BEFORE INSERT ON originalFinding
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'originalFinding: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER originalFindingKeeps BEFORE UPDATE ON originalFinding
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.visitId IS NOT OLD.visitId OR NEW.criterion IS NOT OLD.criterion OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.score IS NOT OLD.score OR NEW.rationaleDigest IS NOT OLD.rationaleDigest
BEGIN
  SELECT RAISE(ABORT, 'originalFinding: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER originalFindingStays BEFORE DELETE ON originalFinding
BEGIN
  SELECT RAISE(ABORT, 'originalFinding: facts are never removed');
END;
--> statement-breakpoint
-- frameworkVersion: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX frameworkVersionOpen ON frameworkVersion (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER frameworkVersionAppends BEFORE INSERT ON frameworkVersion
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'frameworkVersion: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER frameworkVersionKeeps BEFORE UPDATE ON frameworkVersion
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.version IS NOT OLD.version OR NEW.body IS NOT OLD.body
BEGIN
  SELECT RAISE(ABORT, 'frameworkVersion: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER frameworkVersionStays BEFORE DELETE ON frameworkVersion
BEGIN
  SELECT RAISE(ABORT, 'frameworkVersion: facts are never removed');
END;
