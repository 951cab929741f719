# The passphrase's meter: why a new passphrase is as good as it is, and what would better it.
recovery-meter-empty = Four or more words that have nothing to do with each other are easy to remember and hard to guess.
recovery-meter-short = { $least ->
    [one] It needs at least { $least } character.
   *[other] It needs at least { $least } characters.
 }
recovery-meter-guessed = This is one of those that are tried first.
recovery-meter-known = It contains the name of the clinic or of a person. Whoever tries to get in knows these.
recovery-meter-good = Good: this is hard to guess.
recovery-meter-very-good = Very good: nobody will guess this.
recovery-meter-straight-rows = Rows of keys are easy to guess.
recovery-meter-key-patterns = Short patterns on the keyboard are easy to guess.
recovery-meter-repeats = Repeats such as “aaa” are easy to guess.
recovery-meter-repeated-groups = Repeats such as “abcabcabc” are hardly harder to guess than “abc”.
recovery-meter-common = This is a very common password.
recovery-meter-like-common = This is much like a common password.
recovery-meter-sequences = Sequences such as “abc” or “6543” are easy to guess.
recovery-meter-years = Recent years are easy to guess.
recovery-meter-one-word = A single word is easy to guess.
recovery-meter-dates = Dates are often easy to guess.
recovery-meter-names = Names are easy to guess.
recovery-meter-use-words = Use a few words, but no common saying.
recovery-meter-no-symbols = Symbols, digits and capitals are not needed.
recovery-meter-add-words = Add another word or two. Unusual words are better.
recovery-meter-capitals = Capital letters do not help much.
recovery-meter-all-capitals = All in capitals is almost as easy to guess as all in small letters.
recovery-meter-reversed = A word written backwards is not much harder to guess.
recovery-meter-substitutions = Replacing letters, such as “@” for “a”, does not help much.
recovery-meter-longer-pattern = A pattern on the keyboard must be longer and turn more often. Words are better.
recovery-meter-avoid-repeats = Avoid repeated words and characters.
recovery-meter-avoid-sequences = Avoid sequences.
recovery-meter-avoid-years = Avoid recent years, and years that have to do with you.
recovery-meter-avoid-dates = Avoid dates that have to do with you.
