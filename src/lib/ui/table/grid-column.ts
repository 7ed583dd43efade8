/** A column of a table on the screen. */
export interface GridColumn<Id extends string> {
	readonly id: Id;
	readonly label: string;
	/** What the heading says when it is pointed at. */
	readonly meaning?: string;
	/** px that it takes at least; where there is more room it gets this share of it. */
	readonly least: number;
	readonly share: number;
	/** Set to the right, so that digits stand under one another. */
	readonly isNumber?: boolean;
	/** Left out where there is too little room for columns. */
	readonly isForWide?: boolean;
}
