settings-clinic = العيادة
settings-appearance = المظهر
settings-language = اللغة
settings-theme = السمة
theme-system = مثل النظام
theme-light = فاتحة
theme-dark = داكنة
