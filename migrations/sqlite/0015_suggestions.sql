DROP INDEX `suggestions_folded`;--> statement-breakpoint
ALTER TABLE `suggestions` ADD `kind` text DEFAULT 'skill' NOT NULL;--> statement-breakpoint
ALTER TABLE `suggestions` ADD `profiles` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `suggestions` ADD `projects` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `suggestions` ADD `synonyms` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `suggestions` ADD `sdgs` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `suggestions_kind_folded` ON `suggestions` (`kind`,`folded`);