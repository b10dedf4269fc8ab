ALTER TABLE `retrospective_answers` ADD `moment` text DEFAULT 'end' NOT NULL;--> statement-breakpoint
ALTER TABLE `retrospective_asks` ADD `moment` text DEFAULT 'end' NOT NULL;--> statement-breakpoint
ALTER TABLE `retrospective_links` ADD `moment` text DEFAULT 'end' NOT NULL;