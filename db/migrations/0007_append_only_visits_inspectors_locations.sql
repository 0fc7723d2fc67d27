-- plannedVisit: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX plannedVisitOpen ON plannedVisit (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER plannedVisitAppends BEFORE INSERT ON plannedVisit
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'plannedVisit: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER plannedVisitKeeps BEFORE UPDATE ON plannedVisit
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.kind IS NOT OLD.kind OR NEW.day IS NOT OLD.day OR NEW.startsAt IS NOT OLD.startsAt OR NEW.endsAt IS NOT OLD.endsAt OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.secondInspectorId IS NOT OLD.secondInspectorId OR NEW.locations IS NOT OLD.locations
BEGIN
  SELECT RAISE(ABORT, 'plannedVisit: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER plannedVisitStays BEFORE DELETE ON plannedVisit
BEGIN
  SELECT RAISE(ABORT, 'plannedVisit: facts are never removed');
END;
--> statement-breakpoint
-- announcement: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX announcementOpen ON announcement (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER announcementAppends BEFORE INSERT ON announcement
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'announcement: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER announcementKeeps BEFORE UPDATE ON announcement
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.visitId IS NOT OLD.visitId OR NEW.day IS NOT OLD.day
BEGIN
  SELECT RAISE(ABORT, 'announcement: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER announcementStays BEFORE DELETE ON announcement
BEGIN
  SELECT RAISE(ABORT, 'announcement: facts are never removed');
END;
--> statement-breakpoint
-- visitReturn: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX visitReturnOpen ON visitReturn (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER visitReturnAppends BEFORE INSERT ON visitReturn
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'visitReturn: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER visitReturnKeeps BEFORE UPDATE ON visitReturn
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.visitId IS NOT OLD.visitId OR NEW.day IS NOT OLD.day OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.cause IS NOT OLD.cause OR NEW.textDigest IS NOT OLD.textDigest
BEGIN
  SELECT RAISE(ABORT, 'visitReturn: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER visitReturnStays BEFORE DELETE ON visitReturn
BEGIN
  SELECT RAISE(ABORT, 'visitReturn: facts are never removed');
END;
--> statement-breakpoint
-- declaration: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX declarationOpen ON declaration (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER declarationAppends BEFORE INSERT ON declaration
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'declaration: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER declarationKeeps BEFORE UPDATE ON declaration
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.visitId IS NOT OLD.visitId OR NEW.inspectorId IS NOT OLD.inspectorId
BEGIN
  SELECT RAISE(ABORT, 'declaration: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER declarationStays BEFORE DELETE ON declaration
BEGIN
  SELECT RAISE(ABORT, 'declaration: facts are never removed');
END;
--> statement-breakpoint
-- schoolRelation: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX schoolRelationOpen ON schoolRelation (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER schoolRelationAppends BEFORE INSERT ON schoolRelation
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'schoolRelation: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER schoolRelationKeeps BEFORE UPDATE ON schoolRelation
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.schoolId IS NOT OLD.schoolId OR NEW.predecessorId IS NOT OLD.predecessorId OR NEW.kind IS NOT OLD.kind
BEGIN
  SELECT RAISE(ABORT, 'schoolRelation: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER schoolRelationStays BEFORE DELETE ON schoolRelation
BEGIN
  SELECT RAISE(ABORT, 'schoolRelation: facts are never removed');
END;
--> statement-breakpoint
-- location: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX locationOpen ON location (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER locationAppends BEFORE INSERT ON location
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'location: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER locationKeeps BEFORE UPDATE ON location
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.schoolId IS NOT OLD.schoolId OR NEW.name IS NOT OLD.name OR NEW.address IS NOT OLD.address OR NEW.place IS NOT OLD.place OR NEW.province IS NOT OLD.province OR NEW.contactDigest IS NOT OLD.contactDigest OR NEW.closedOn IS NOT OLD.closedOn
BEGIN
  SELECT RAISE(ABORT, 'location: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER locationStays BEFORE DELETE ON location
BEGIN
  SELECT RAISE(ABORT, 'location: facts are never removed');
END;
--> statement-breakpoint
-- timetable: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX timetableOpen ON timetable (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER timetableAppends BEFORE INSERT ON timetable
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'timetable: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER timetableKeeps BEFORE UPDATE ON timetable
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.schoolId IS NOT OLD.schoolId OR NEW.locationId IS NOT OLD.locationId OR NEW.lessons IS NOT OLD.lessons OR NEW.closures IS NOT OLD.closures
BEGIN
  SELECT RAISE(ABORT, 'timetable: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER timetableStays BEFORE DELETE ON timetable
BEGIN
  SELECT RAISE(ABORT, 'timetable: facts are never removed');
END;
--> statement-breakpoint
-- drawRule: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX drawRuleOpen ON drawRule (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER drawRuleAppends BEFORE INSERT ON drawRule
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'drawRule: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER drawRuleKeeps BEFORE UPDATE ON drawRule
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.oneUpTo IS NOT OLD.oneUpTo OR NEW.twoUpTo IS NOT OLD.twoUpTo OR NEW.threeUpTo IS NOT OLD.threeUpTo
BEGIN
  SELECT RAISE(ABORT, 'drawRule: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER drawRuleStays BEFORE DELETE ON drawRule
BEGIN
  SELECT RAISE(ABORT, 'drawRule: facts are never removed');
END;
--> statement-breakpoint
-- locationDraw: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX locationDrawOpen ON locationDraw (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER locationDrawAppends BEFORE INSERT ON locationDraw
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'locationDraw: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER locationDrawKeeps BEFORE UPDATE ON locationDraw
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.seed IS NOT OLD.seed OR NEW.learners IS NOT OLD.learners OR NEW.size IS NOT OLD.size OR NEW.candidates IS NOT OLD.candidates
BEGIN
  SELECT RAISE(ABORT, 'locationDraw: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER locationDrawStays BEFORE DELETE ON locationDraw
BEGIN
  SELECT RAISE(ABORT, 'locationDraw: facts are never removed');
END;
--> statement-breakpoint
-- drawReplacement: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX drawReplacementOpen ON drawReplacement (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER drawReplacementAppends BEFORE INSERT ON drawReplacement
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'drawReplacement: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER drawReplacementKeeps BEFORE UPDATE ON drawReplacement
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.roundId IS NOT OLD.roundId OR NEW.schoolId IS NOT OLD.schoolId OR NEW.drawId IS NOT OLD.drawId OR NEW.locationId IS NOT OLD.locationId OR NEW.replacementId IS NOT OLD.replacementId OR NEW.reasonDigest IS NOT OLD.reasonDigest
BEGIN
  SELECT RAISE(ABORT, 'drawReplacement: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER drawReplacementStays BEFORE DELETE ON drawReplacement
BEGIN
  SELECT RAISE(ABORT, 'drawReplacement: facts are never removed');
END;
--> statement-breakpoint
-- schoolHoliday: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX schoolHolidayOpen ON schoolHoliday (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER schoolHolidayAppends BEFORE INSERT ON schoolHoliday
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'schoolHoliday: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER schoolHolidayKeeps BEFORE UPDATE ON schoolHoliday
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.until IS NOT OLD.until OR NEW.region IS NOT OLD.region OR NEW.name IS NOT OLD.name
BEGIN
  SELECT RAISE(ABORT, 'schoolHoliday: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER schoolHolidayStays BEFORE DELETE ON schoolHoliday
BEGIN
  SELECT RAISE(ABORT, 'schoolHoliday: facts are never removed');
END;
--> statement-breakpoint
-- inspectorEvent: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX inspectorEventOpen ON inspectorEvent (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER inspectorEventAppends BEFORE INSERT ON inspectorEvent
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'inspectorEvent: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER inspectorEventKeeps BEFORE UPDATE ON inspectorEvent
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.event IS NOT OLD.event
BEGIN
  SELECT RAISE(ABORT, 'inspectorEvent: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER inspectorEventStays BEFORE DELETE ON inspectorEvent
BEGIN
  SELECT RAISE(ABORT, 'inspectorEvent: facts are never removed');
END;
--> statement-breakpoint
-- exchangeDay: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX exchangeDayOpen ON exchangeDay (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER exchangeDayAppends BEFORE INSERT ON exchangeDay
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'exchangeDay: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER exchangeDayKeeps BEFORE UPDATE ON exchangeDay
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn
BEGIN
  SELECT RAISE(ABORT, 'exchangeDay: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER exchangeDayStays BEFORE DELETE ON exchangeDay
BEGIN
  SELECT RAISE(ABORT, 'exchangeDay: facts are never removed');
END;
--> statement-breakpoint
-- attendance: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX attendanceOpen ON attendance (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER attendanceAppends BEFORE INSERT ON attendance
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'attendance: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER attendanceKeeps BEFORE UPDATE ON attendance
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.exchangeDayId IS NOT OLD.exchangeDayId OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.attended IS NOT OLD.attended
BEGIN
  SELECT RAISE(ABORT, 'attendance: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER attendanceStays BEFORE DELETE ON attendance
BEGIN
  SELECT RAISE(ABORT, 'attendance: facts are never removed');
END;
--> statement-breakpoint
-- interest: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX interestOpen ON interest (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER interestAppends BEFORE INSERT ON interest
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'interest: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER interestKeeps BEFORE UPDATE ON interest
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.kind IS NOT OLD.kind OR NEW.schoolId IS NOT OLD.schoolId OR NEW.legalEntity IS NOT OLD.legalEntity OR NEW.startsOn IS NOT OLD.startsOn OR NEW.endsOn IS NOT OLD.endsOn OR NEW.coolingOffMonths IS NOT OLD.coolingOffMonths
BEGIN
  SELECT RAISE(ABORT, 'interest: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER interestStays BEFORE DELETE ON interest
BEGIN
  SELECT RAISE(ABORT, 'interest: facts are never removed');
END;
--> statement-breakpoint
-- interestRemoval: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX interestRemovalOpen ON interestRemoval (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER interestRemovalAppends BEFORE INSERT ON interestRemoval
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'interestRemoval: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER interestRemovalKeeps BEFORE UPDATE ON interestRemoval
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.interestId IS NOT OLD.interestId OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.proposedBy IS NOT OLD.proposedBy OR NEW.reasonDigest IS NOT OLD.reasonDigest
BEGIN
  SELECT RAISE(ABORT, 'interestRemoval: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER interestRemovalStays BEFORE DELETE ON interestRemoval
BEGIN
  SELECT RAISE(ABORT, 'interestRemoval: facts are never removed');
END;
--> statement-breakpoint
-- replacement: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX replacementOpen ON replacement (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER replacementAppends BEFORE INSERT ON replacement
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'replacement: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER replacementKeeps BEFORE UPDATE ON replacement
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.replacedById IS NOT OLD.replacedById OR NEW.startsOn IS NOT OLD.startsOn OR NEW.endsOn IS NOT OLD.endsOn
BEGIN
  SELECT RAISE(ABORT, 'replacement: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER replacementStays BEFORE DELETE ON replacement
BEGIN
  SELECT RAISE(ABORT, 'replacement: facts are never removed');
END;
--> statement-breakpoint
-- visitedLocation: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX visitedLocationOpen ON visitedLocation (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER visitedLocationAppends BEFORE INSERT ON visitedLocation
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'visitedLocation: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER visitedLocationKeeps BEFORE UPDATE ON visitedLocation
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.visitId IS NOT OLD.visitId OR NEW.locationId IS NOT OLD.locationId
BEGIN
  SELECT RAISE(ABORT, 'visitedLocation: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER visitedLocationStays BEFORE DELETE ON visitedLocation
BEGIN
  SELECT RAISE(ABORT, 'visitedLocation: facts are never removed');
END;
--> statement-breakpoint
-- calendarFeed: versions are added by the entry being written, closed once, and otherwise never change.
CREATE UNIQUE INDEX calendarFeedOpen ON calendarFeed (id) WHERE untilSeq IS NULL;
--> statement-breakpoint
CREATE TRIGGER calendarFeedAppends BEFORE INSERT ON calendarFeed
WHEN NEW.seq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.untilSeq IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'calendarFeed: a version is written by the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER calendarFeedKeeps BEFORE UPDATE ON calendarFeed
WHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT (SELECT last + 1 FROM journalHead) OR NEW.id IS NOT OLD.id OR NEW.seq IS NOT OLD.seq OR NEW.firstSeq IS NOT OLD.firstSeq OR NEW.happenedOn IS NOT OLD.happenedOn OR NEW.accountId IS NOT OLD.accountId OR NEW.inspectorId IS NOT OLD.inspectorId OR NEW.tokenHash IS NOT OLD.tokenHash
BEGIN
  SELECT RAISE(ABORT, 'calendarFeed: a version is closed once and never changes');
END;
--> statement-breakpoint
CREATE TRIGGER calendarFeedStays BEFORE DELETE ON calendarFeed
BEGIN
  SELECT RAISE(ABORT, 'calendarFeed: facts are never removed');
END;
