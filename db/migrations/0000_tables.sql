CREATE TABLE `account` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`role` text NOT NULL,
	`inspectorId` text,
	`nameDigest` text NOT NULL,
	`emailDigest` text NOT NULL,
	`disabled` integer NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `credential` (
	`accountId` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`passwordHash` text NOT NULL,
	`mustChange` integer NOT NULL,
	`sessionVersion` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_email_unique` ON `credential` (`email`);--> statement-breakpoint
CREATE TABLE `departure` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `departureSchool` ON `departure` (`roundId`,`schoolId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `departureRound` ON `departure` (`roundId`,`schoolId`,`happenedOn`,`seq`,`untilSeq`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolmentSchool` ON `enrolment` (`roundId`,`schoolId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `enrolmentRound` ON `enrolment` (`roundId`,`schoolId`,`happenedOn`,`seq`,`untilSeq`);--> statement-breakpoint
CREATE TABLE `erasableKey` (
	`subject` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `erasableText` (
	`subject` text NOT NULL,
	`digest` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `erasableTextSubject` ON `erasableText` (`subject`);--> statement-breakpoint
CREATE TABLE `finding` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`visitId` text NOT NULL,
	`aspect` text NOT NULL,
	`score` integer,
	`rationaleDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `findingAspect` ON `finding` (`visitId`,`aspect`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `inspector` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`nameDigest` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`reasonDigest` text,
	`idempotencyKey` text,
	`importedAt` text,
	`facts` text NOT NULL,
	`prevHash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `journalAt` ON `journal` (`at`);--> statement-breakpoint
CREATE INDEX `journalAction` ON `journal` (`action`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `journalIdempotencyKey` ON `journal` (`actor`,`idempotencyKey`);--> statement-breakpoint
CREATE TABLE `journalHead` (
	`one` integer PRIMARY KEY NOT NULL,
	`last` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `keurmerkEvent` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`schoolId` text NOT NULL,
	`event` text NOT NULL,
	`until` text,
	`groundDigest` text,
	`letterSentOn` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `keurmerkEventSchool` ON `keurmerkEvent` (`schoolId`,`happenedOn`,`firstSeq`);--> statement-breakpoint
CREATE TABLE `planVersion` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`targets` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `planVersionDay` ON `planVersion` (`roundId`,`happenedOn`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `receipt` (
	`actor` text NOT NULL,
	`key` text NOT NULL,
	`bodyHash` text NOT NULL,
	`subject` text,
	`result` text NOT NULL,
	PRIMARY KEY(`actor`, `key`)
);
--> statement-breakpoint
CREATE INDEX `receiptSubject` ON `receipt` (`subject`);--> statement-breakpoint
CREATE TABLE `round` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`endsOn` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roundCode` ON `round` (`code`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `school` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`number` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schoolNumber` ON `school` (`number`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `schoolProfile` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`schoolId` text NOT NULL,
	`name` text NOT NULL,
	`sortKey` text NOT NULL,
	`searchKey` text NOT NULL,
	`place` text NOT NULL,
	`province` text NOT NULL,
	`legalEntity` text,
	`learners` integer,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `schoolProfileSchool` ON `schoolProfile` (`schoolId`,`happenedOn`,`firstSeq`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `signInFailure` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `verdict` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`verdict` text NOT NULL,
	`motivationDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verdictDay` ON `verdict` (`roundId`,`schoolId`,`happenedOn`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `verdictRound` ON `verdict` (`roundId`,`schoolId`,`happenedOn`,`firstSeq`,`verdict`,`seq`,`untilSeq`);--> statement-breakpoint
CREATE INDEX `verdictSchool` ON `verdict` (`schoolId`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`kind` text NOT NULL,
	`inspectorId` text,
	`frameworkVersion` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visitDay` ON `visit` (`roundId`,`schoolId`,`happenedOn`,`kind`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `visitRound` ON `visit` (`roundId`,`schoolId`,`happenedOn`,`kind`,`seq`,`untilSeq`);--> statement-breakpoint
CREATE INDEX `visitSchool` ON `visit` (`schoolId`);--> statement-breakpoint
CREATE INDEX `visitInspector` ON `visit` (`inspectorId`);