# What is typed is kept while it is typed.
drafts-saved = Draft saved { $time }
drafts-saving = Saving the draft…
drafts-failed = The draft could not be saved
drafts-found = Unfinished work of { $when } is filled in again.
drafts-discard = Start afresh
