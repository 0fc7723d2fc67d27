CREATE TABLE `remedyEvent` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`event` text NOT NULL,
	`until` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `remedyEventDay` ON `remedyEvent` (`roundId`,`schoolId`,`happenedOn`,`event`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `remedyEventRound` ON `remedyEvent` (`roundId`,`schoolId`);--> statement-breakpoint
CREATE TABLE `reportStep` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`visitId` text NOT NULL,
	`step` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reportStepVisit` ON `reportStep` (`visitId`,`step`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `reportStepRound` ON `reportStep` (`roundId`,`schoolId`);--> statement-breakpoint
CREATE TABLE `savedView` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`accountId` text NOT NULL,
	`screen` text NOT NULL,
	`nameDigest` text NOT NULL,
	`params` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `savedViewAccount` ON `savedView` (`accountId`,`screen`);