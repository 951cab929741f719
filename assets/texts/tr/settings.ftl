settings-clinic = Klinik
settings-appearance = Görünüm
settings-language = Dil
settings-theme = Tema
theme-system = Sistem gibi
theme-light = Açık
theme-dark = Koyu
