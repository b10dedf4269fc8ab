ALTER TABLE `session_attendance` ADD `corrected_at` integer;--> statement-breakpoint
ALTER TABLE `session_held` ADD `beneficiaries` integer;--> statement-breakpoint
ALTER TABLE `session_held` ADD `done` text DEFAULT '' NOT NULL;