CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`folded` text NOT NULL,
	`users` text NOT NULL,
	`state` text NOT NULL,
	`ja` text,
	`en` text,
	`skill_group` text,
	`skill` text,
	`decided_by` text,
	`decided_at` integer,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suggestions_folded` ON `suggestions` (`folded`);