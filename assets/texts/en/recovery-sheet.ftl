# The recovery sheet, on paper.

recovery-sheet-title = Recovery sheet
recovery-sheet-lead = Keep this paper. It opens your records when the passphrase is forgotten.
recovery-sheet-made-by = Made by
recovery-sheet-made-at = Made on
recovery-sheet-code = Recovery code
recovery-sheet-code-hint = 28 characters in groups of four. There is no letter I, L, O or U in it: what looks like one is 1 or 0.
recovery-sheet-use-title = If the passphrase is forgotten
recovery-sheet-use-first = Start Anagen. On the lock screen choose “Forgot the passphrase?”.
recovery-sheet-use-then = Type the code above and choose a new passphrase.
recovery-sheet-use-last = Print the new sheet that Anagen then offers: this one has been used up.
recovery-sheet-keep = Where it belongs
recovery-sheet-keep-safe = In a safe, or with somebody you trust.
recovery-sheet-keep-apart = Never beside the computer, never in its bag.
recovery-sheet-keep-old = Destroy older sheets: only the newest opens anything.
recovery-sheet-warning = Whoever holds this paper and the computer can read everything
recovery-sheet-warning-text = If the paper is lost or was seen by somebody else, make a new one in Settings. Without passphrase and without this paper nobody can open the records, not even the makers of Anagen.
recovery-sheet-foot = Made by Anagen on this computer. The code is kept nowhere else.
