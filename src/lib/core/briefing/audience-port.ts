/**
 * How the presenter's window stands with the audience's: `opening` = it was opened and has not answered yet; `live` = it follows;
 * `lost` = it did, and is gone; `blocked` = the browser opened none, so that the link must be opened by hand; `closed` = ended here.
 */
export type LinkState = 'opening' | 'live' | 'lost' | 'blocked' | 'closed';

/** What the presenter's side of a link hears, and what it hands over. */
export interface AudienceOptions<Value> {
	/** A new random UUID: who knows it may follow. */
	readonly token: string;
	/** What does not change while presenting; asked for whenever a window needs it. */
	readonly dossier: () => Value;
	/** As `window.open` takes them; a window of its own where nothing is said. */
	readonly features?: string;
	readonly onChange: (state: LinkState) => void;
	/** `KeyboardEvent.key` of what was pressed in the audience's window. */
	readonly onKey: (key: string) => void;
}

/** The presenter's side of two windows in step. */
export interface AudienceLink<State> {
	readonly state: LinkState;
	/** The address of the audience's window, to open by hand in this browser. */
	readonly address: string;
	/** Show this, as a structured clone, at most once per animation frame; whoever comes later gets the latest. */
	show(state: State): void;
	/** Open the audience's window anew, in answer to a click. */
	reopen(): void;
	/** Close the audience's window and forget everything. */
	end(): void;
}

/** What the audience's side of a link hears. `onDossier` comes first, and once. */
export interface PresenterOptions<State, Value> {
	readonly onDossier: (value: Value) => void;
	readonly onShow: (state: State) => void;
	readonly onChange: (state: FollowState) => void;
}

/** `waiting` = nobody has answered (yet, or any more: the last picture stays); `live` = it follows; `stray` = the address has no token. */
export type FollowState = 'waiting' | 'live' | 'stray';

/** The audience's side of two windows in step. */
export interface PresenterLink {
	readonly state: FollowState;
	/** Tell the presenter's window of a key (`KeyboardEvent.key`) that was pressed here. */
	press(key: string): void;
	end(): void;
}
