CREATE TABLE `assignment` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`quarter` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignmentSchool` ON `assignment` (`roundId`,`schoolId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `assignmentRound` ON `assignment` (`roundId`,`schoolId`);