CREATE TABLE `inspectorHome` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`inspectorId` text NOT NULL,
	`province` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inspectorHomeOnce` ON `inspectorHome` (`inspectorId`) WHERE untilSeq is null;