CREATE TABLE `retrospective_afters` (
	`project_id` text NOT NULL,
	`months` integer NOT NULL,
	`asked_user` text,
	`asked_at` integer NOT NULL,
	`used` text,
	`by_whom` text DEFAULT '' NOT NULL,
	`broke` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`ended_at` integer,
	PRIMARY KEY(`project_id`, `months`),
	FOREIGN KEY (`project_id`) REFERENCES `retrospectives`(`project_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retrospective_afters_ended` ON `retrospective_afters` (`ended_at`);