CREATE INDEX "lesson_thanks_at" ON "lesson_thanks" USING btree ("at");--> statement-breakpoint
CREATE INDEX "stage_moves_at" ON "stage_moves" USING btree ("at");--> statement-breakpoint
CREATE INDEX "retrospective_afters_answered" ON "retrospective_afters" USING btree ("answered_at");--> statement-breakpoint
CREATE INDEX "retrospectives_closed" ON "retrospectives" USING btree ("closed_at");