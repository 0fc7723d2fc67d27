CREATE TABLE `attendance` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`exchangeDayId` text NOT NULL,
	`inspectorId` text NOT NULL,
	`attended` integer NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendanceOnce` ON `attendance` (`exchangeDayId`,`inspectorId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `attendanceInspector` ON `attendance` (`inspectorId`);--> statement-breakpoint
CREATE TABLE `exchangeDay` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exchangeDayDay` ON `exchangeDay` (`happenedOn`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `inspectorEvent` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`inspectorId` text NOT NULL,
	`event` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inspectorEventOnce` ON `inspectorEvent` (`inspectorId`,`event`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `interest` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`inspectorId` text NOT NULL,
	`kind` text NOT NULL,
	`schoolId` text,
	`legalEntity` text,
	`startsOn` text NOT NULL,
	`endsOn` text,
	`coolingOffMonths` integer NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `interestInspector` ON `interest` (`inspectorId`);--> statement-breakpoint
CREATE TABLE `interestRemoval` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`interestId` text NOT NULL,
	`inspectorId` text NOT NULL,
	`proposedBy` text NOT NULL,
	`reasonDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interestRemovalOnce` ON `interestRemoval` (`interestId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `replacement` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`inspectorId` text NOT NULL,
	`replacedById` text,
	`startsOn` text NOT NULL,
	`endsOn` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `replacementInspector` ON `replacement` (`inspectorId`);--> statement-breakpoint
CREATE TABLE `drawReplacement` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`drawId` text NOT NULL,
	`locationId` text NOT NULL,
	`replacementId` text NOT NULL,
	`reasonDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `drawReplacementDraw` ON `drawReplacement` (`drawId`);--> statement-breakpoint
CREATE TABLE `drawRule` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`oneUpTo` integer NOT NULL,
	`twoUpTo` integer NOT NULL,
	`threeUpTo` integer NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drawRuleDay` ON `drawRule` (`happenedOn`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `location` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`schoolId` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`place` text NOT NULL,
	`province` text NOT NULL,
	`contactDigest` text,
	`closedOn` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `locationSchool` ON `location` (`schoolId`);--> statement-breakpoint
CREATE TABLE `locationDraw` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`seed` text NOT NULL,
	`learners` integer,
	`size` integer NOT NULL,
	`candidates` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `locationDrawSchool` ON `locationDraw` (`roundId`,`schoolId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `schoolHoliday` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`until` text NOT NULL,
	`region` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schoolHolidayFirstDay` ON `schoolHoliday` (`region`,`happenedOn`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `schoolRelation` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`schoolId` text NOT NULL,
	`predecessorId` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schoolRelationOnce` ON `schoolRelation` (`schoolId`,`predecessorId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `timetable` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`schoolId` text NOT NULL,
	`locationId` text NOT NULL,
	`lessons` text NOT NULL,
	`closures` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `timetableDay` ON `timetable` (`locationId`,`happenedOn`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `timetableSchool` ON `timetable` (`schoolId`);--> statement-breakpoint
CREATE TABLE `visitedLocation` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`visitId` text NOT NULL,
	`locationId` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visitedLocationOnce` ON `visitedLocation` (`visitId`,`locationId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `calendarFeed` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`accountId` text NOT NULL,
	`inspectorId` text NOT NULL,
	`tokenHash` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendarFeedToken` ON `calendarFeed` (`tokenHash`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `calendarFeedAccount` ON `calendarFeed` (`accountId`);--> statement-breakpoint
CREATE TABLE `announcement` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`visitId` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `announcementVisit` ON `announcement` (`visitId`,`day`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `announcementRound` ON `announcement` (`roundId`,`schoolId`);--> statement-breakpoint
CREATE TABLE `declaration` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`visitId` text NOT NULL,
	`inspectorId` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `declarationVisit` ON `declaration` (`visitId`,`inspectorId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `declarationRound` ON `declaration` (`roundId`,`schoolId`);--> statement-breakpoint
CREATE TABLE `plannedVisit` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`startsAt` text NOT NULL,
	`endsAt` text NOT NULL,
	`inspectorId` text NOT NULL,
	`secondInspectorId` text,
	`locations` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plannedVisitDay` ON `plannedVisit` (`roundId`,`schoolId`,`day`,`kind`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `plannedVisitRound` ON `plannedVisit` (`roundId`,`schoolId`);--> statement-breakpoint
CREATE INDEX `plannedVisitInspector` ON `plannedVisit` (`inspectorId`,`day`);--> statement-breakpoint
CREATE INDEX `plannedVisitSecondInspector` ON `plannedVisit` (`secondInspectorId`,`day`);--> statement-breakpoint
CREATE TABLE `visitReturn` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`visitId` text NOT NULL,
	`day` text NOT NULL,
	`inspectorId` text NOT NULL,
	`cause` text NOT NULL,
	`textDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `visitReturnRound` ON `visitReturn` (`roundId`,`schoolId`);--> statement-breakpoint
CREATE TABLE `outgoingMail` (
	`id` text PRIMARY KEY NOT NULL,
	`accountId` text NOT NULL,
	`day` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`attempts` integer NOT NULL,
	`nextAt` text NOT NULL,
	`sentAt` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outgoingMailDay` ON `outgoingMail` (`accountId`,`day`);--> statement-breakpoint
CREATE INDEX `outgoingMailDue` ON `outgoingMail` (`sentAt`,`nextAt`);