ALTER TABLE `members` ADD `budget` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `why` text;