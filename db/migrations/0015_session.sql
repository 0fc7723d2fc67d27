CREATE TABLE `session` (
	`digest` text PRIMARY KEY NOT NULL,
	`accountId` text NOT NULL,
	`startedAt` text NOT NULL,
	`endsAt` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessionAccount` ON `session` (`accountId`);
--> statement-breakpoint
DELETE FROM `signInFailure`;
--> statement-breakpoint
UPDATE `receipt` SET `bodyHash` = '' WHERE EXISTS (
	SELECT 1 FROM `journal` WHERE `journal`.`actor` = `receipt`.`actor`
	AND `journal`.`idempotencyKey` = `receipt`.`key` AND `journal`.`action` = 'password.change'
);
