/** How a briefing comes about and how it is to be read, in paragraphs under a heading each. */
export const methodText: readonly { readonly heading: string; readonly text: string }[] = [
	{
		heading: 'Every claim is its publisher’s',
		text: 'A tie is a set of claims. Each claim is what one article says, in its own words, and the numbered notes quote these words unchanged. That a tie is drawn says that somebody asserts it, and not that it is true, nor that whoever made this briefing holds it to be true.'
	},
	{
		heading: 'How a status is computed',
		text: 'Nobody types it in; the first rule that fits counts. Contested: some claim denies the tie for an overlapping time. Corroborated: at least two origins assert it, in articles that do not repeat one another. Reported: one origin asserts it. Assessed: no words say it, an analyst holds it by written reasoning. No words: it came from a file that carries none. Ties that are only denied, or only asserted by retracted articles, are not drawn.'
	},
	{
		heading: 'How far words hold back',
		text: '“Alleged” and “believed” are the article’s own reserve. “Planned” and “conditional” speak of what is not, or not yet, so; a tie that rests on nothing else says so behind its verb.'
	},
	{
		heading: 'Dates',
		text: '“Last attested” is the latest day for which an article says that the tie held; where its words give no date, the day on which it was published. It does not say that the tie ended.'
	},
	{
		heading: 'Limits',
		text: 'A scene shows a choice of the dossier: who is not in it may be tied all the same. Articles differ in how much they know; the number of ties of an actor says how much was written, not how much there is. Places in a drawing mean nothing; nearness is for legibility only.'
	},
	{
		heading: 'An error?',
		text: 'Tell whoever gave you this hand-out the scene, the number of the note or the tie, and what is wrong, best with the article that says so. The dossier is then corrected, and the correction is kept in its ledger.'
	}
];
