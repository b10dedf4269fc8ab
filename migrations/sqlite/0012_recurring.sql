CREATE TABLE `recurring_pitfalls` (
	`id` text PRIMARY KEY NOT NULL,
	`scenario_id` text NOT NULL,
	`text` text NOT NULL,
	`lessons` text NOT NULL,
	`asked_at` integer NOT NULL,
	`became` text,
	`by_user` text,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `recurring_pitfalls_scenario` ON `recurring_pitfalls` (`scenario_id`);--> statement-breakpoint
CREATE INDEX `recurring_pitfalls_ended` ON `recurring_pitfalls` (`ended_at`);