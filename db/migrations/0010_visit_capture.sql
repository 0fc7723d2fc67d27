CREATE TABLE `draftSave` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`visitId` text NOT NULL,
	`field` text NOT NULL,
	`value` text,
	`bases` text NOT NULL,
	`accountId` text NOT NULL,
	`device` text NOT NULL,
	`savedAt` text NOT NULL,
	`storedAt` text NOT NULL,
	`bodyHash` text NOT NULL,
	`isLate` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draftSave_id_unique` ON `draftSave` (`id`);--> statement-breakpoint
CREATE INDEX `draftSaveVisit` ON `draftSave` (`visitId`,`number`);--> statement-breakpoint
CREATE TABLE `visitDraft` (
	`id` text PRIMARY KEY NOT NULL,
	`roundId` text NOT NULL,
	`schoolId` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`inspectorId` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `findingEvidence` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`visitId` text NOT NULL,
	`criterion` text NOT NULL,
	`evidenceId` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `findingEvidenceOnce` ON `findingEvidence` (`visitId`,`criterion`,`evidenceId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `frameworkVersion` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`happenedOn` text NOT NULL,
	`version` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `frameworkVersionOnce` ON `frameworkVersion` (`version`) WHERE untilSeq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `frameworkVersionDay` ON `frameworkVersion` (`happenedOn`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `interview` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`visitId` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`code` text,
	`startsAt` text,
	`notesDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `interviewVisit` ON `interview` (`visitId`);--> statement-breakpoint
CREATE TABLE `lessonObservation` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`visitId` text NOT NULL,
	`position` integer NOT NULL,
	`groupDigest` text,
	`level` text,
	`learners` integer,
	`startsAt` text,
	`endsAt` text,
	`teacher` text,
	`notesDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `lessonObservationVisit` ON `lessonObservation` (`visitId`);--> statement-breakpoint
CREATE TABLE `originalFinding` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`visitId` text NOT NULL,
	`criterion` text NOT NULL,
	`inspectorId` text NOT NULL,
	`score` integer,
	`rationaleDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `originalFindingOnce` ON `originalFinding` (`visitId`,`criterion`,`inspectorId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE TABLE `secondInspector` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`visitId` text NOT NULL,
	`inspectorId` text NOT NULL,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `secondInspectorOnce` ON `secondInspector` (`visitId`) WHERE untilSeq is null;--> statement-breakpoint
CREATE INDEX `secondInspectorInspector` ON `secondInspector` (`inspectorId`);--> statement-breakpoint
CREATE TABLE `seenDocument` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`visitId` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`nameDigest` text,
	`notesDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `seenDocumentVisit` ON `seenDocument` (`visitId`);--> statement-breakpoint
CREATE TABLE `visitSection` (
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`untilSeq` integer,
	`firstSeq` integer NOT NULL,
	`visitId` text NOT NULL,
	`section` text NOT NULL,
	`isDone` integer,
	`amount` integer,
	`notesDigest` text,
	PRIMARY KEY(`id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visitSectionOnce` ON `visitSection` (`visitId`,`section`) WHERE untilSeq is null;