/** A comment in every page, by which a page of a model that no longer exists is recognised and deleted. */
export const pageMark = "<!-- Written by storyreel models. Do not edit. -->";
