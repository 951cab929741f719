# What several papers say in the same words.
paper-patient = المريض
paper-birth-date = تاريخ الميلاد
paper-number = رقم المريض
paper-practitioner = الممارس
paper-licence = رقم الترخيص { $licence }
paper-phone = هاتف { $phone }
paper-product = المنتج
paper-lot = رقم التشغيلة
paper-expiry = تاريخ الانتهاء
paper-amount = الكمية (مل)
paper-zone = جميع الأوقات بتوقيت العيادة: { $zone }
paper-page = صفحة { $page } من { $pages }
paper-document = المستند { $id }
paper-printed = طُبع في { $when } بواسطة { $who }
paper-signature = التوقيع
paper-version = الإصدار { $version }
