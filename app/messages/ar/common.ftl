# ما يظهر في كل صفحة، وكلمات تستخدمها صفحات كثيرة.

language = اللغة
your-account = حسابك
help = المساعدة
privacy = الخصوصية
terms = الشروط
support = الدعم
help-and-policies = المساعدة والسياسات
by-grantway = تسجيل الدخول والأذونات عبر Grantway

copy = نسخ
copied = تم النسخ
copy-refused = لم يسمح المتصفح بذلك

day-and-time = { $day }، { $time }
time-of-day = { $time } UTC

# مدة بوحدات كاملة، جزء من جملة: «لم يُستخدم مدة 14 يومًا».
seconds =
    { $count ->
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $count } ثوانٍ
        [many] { $count } ثانية
       *[other] { $count } ثانية
    }
minutes =
    { $count ->
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
hours =
    { $count ->
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
days =
    { $count ->
        [one] يوم واحد
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
