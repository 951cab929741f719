# What the program itself says, before or beside its page: the window's title, and why it does not start.
shell-demonstration = Anagen – Demonstration
shell-locking = The clinic's records are being locked
shell-no-display = There is no display to open a window on: start Anagen from a desktop, or play it in a virtual one with “cargo xtask run”.
shell-no-window = The window could not be opened: { $why }.
shell-damaged-copy = This copy of Anagen is damaged; install it again ({ $why }).
shell-no-demonstration = The demonstration clinic could not be made: { $why }.
shell-folder = The folder { $folder } cannot be written. Choose another, or see to it that you may write there.
shell-no-home = This user has no folder for data: set HOME.
shell-data-folder = This user's data folder cannot be written. See to it that there is room and that you may write there.
shell-vault-which = --vault needs the folder of a clinic after it.
shell-not-understood = { $argument } is not understood; --help lists what is.
shell-one-clinic = Choose either --demo or one --vault.
shell-help =
    Anagen, an offline practice manager for a clinic of hair mesotherapy

      anagen               open the clinic on this computer
      anagen --vault DIR   open, or create, the clinic kept in the folder DIR
      anagen --demo        look round a demonstration clinic; nothing is kept
                           (once it is locked, "{ $passphrase }" opens it)
      anagen --help | --version
