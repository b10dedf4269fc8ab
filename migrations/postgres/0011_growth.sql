CREATE TABLE "certificates" (
	"number" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "certificates_user" ON "certificates" USING btree ("user_id");