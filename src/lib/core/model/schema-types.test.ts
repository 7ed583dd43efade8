import type * as v from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';
import { actorSchema } from './actor-schema.ts';
import type { Actor } from './actor.ts';
import { articleFileSchema } from './article-schema.ts';
import type { Article } from './article.ts';
import { claimSchema } from './claim-schema.ts';
import type { Claim } from './claim.ts';
import { dossierFileSchema } from './dossier-schema.ts';
import type { DossierAbout } from './dossier.ts';
import { actorKindSchema, familySchema, relationTypeSchema } from './vocabulary-schema.ts';
import type { ActorKind, Family, RelationType } from './vocabulary.ts';

// What is computed on reading is in no file.
type Computed = 'broken' | 'moved' | 'from';

/** The type without what is computed, readonly all through, so that only names, presence and kinds of fields are compared. */
type Shape<T> = T extends string | number | boolean | null | undefined
	? T
	: T extends readonly (infer Item)[]
		? readonly Shape<Item>[]
		: { readonly [Key in keyof T as Key extends Computed ? never : Key]: Shape<T[Key]> };

type Written<Schema extends v.GenericSchema> = Shape<v.InferOutput<Schema>>;
type FileOf<T> = { readonly format: unknown; readonly version: unknown } & T;

test('the schemas give the types of the model, no field more or less', () => {
	expectTypeOf<Written<typeof actorSchema>>().toEqualTypeOf<Shape<Actor>>();
	expectTypeOf<Written<typeof claimSchema>>().toEqualTypeOf<Shape<Claim>>();
	expectTypeOf<Written<typeof actorKindSchema>>().toEqualTypeOf<Shape<ActorKind>>();
	expectTypeOf<Written<typeof familySchema>>().toEqualTypeOf<Shape<Family>>();
	expectTypeOf<Written<typeof relationTypeSchema>>().toEqualTypeOf<Shape<RelationType>>();

	type ArticleFile = keyof v.InferOutput<typeof articleFileSchema>;
	expectTypeOf<ArticleFile>().toEqualTypeOf<keyof FileOf<Omit<Article, 'text'>>>();
	expectTypeOf<v.InferOutput<typeof articleFileSchema>>().toExtend<Omit<Article, 'id' | 'text'>>();

	type DossierFile = keyof v.InferOutput<typeof dossierFileSchema>;
	expectTypeOf<DossierFile>().toEqualTypeOf<keyof FileOf<Omit<DossierAbout, 'id'>> | 'checkpoint'>();
	expectTypeOf<v.InferOutput<typeof dossierFileSchema>>().toExtend<Omit<DossierAbout, 'id'>>();
	// The compiler has checked all of this; what runs only has to be there.
	expect([actorSchema, claimSchema, articleFileSchema, dossierFileSchema]).not.toContain(undefined);
});
