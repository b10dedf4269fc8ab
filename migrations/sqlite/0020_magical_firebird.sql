CREATE INDEX `lesson_thanks_at` ON `lesson_thanks` (`at`);--> statement-breakpoint
CREATE INDEX `stage_moves_at` ON `stage_moves` (`at`);--> statement-breakpoint
CREATE INDEX `retrospective_afters_answered` ON `retrospective_afters` (`answered_at`);--> statement-breakpoint
CREATE INDEX `retrospectives_closed` ON `retrospectives` (`closed_at`);