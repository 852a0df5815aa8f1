# صفحات حساب الشخص، من تسجيل الخروج إلى ما حدث فيه.

# بين صفحات الحساب: روابط وعناوين.
applications-page = التطبيقات
password-page = كلمة المرور
devices-page = الأجهزة
activity-page = النشاط
newer = الأحدث
older = الأقدم

# الصفحة الأولى للحساب.
sign-out-here = تسجيل الخروج
applications-with-access = التطبيقات التي لها وصول
details-missing = بعض التفاصيل غير متاحة الآن.
no-applications = لا يوجد تطبيق له وصول إلى حسابك. عندما تسمح لتطبيق بالوصول، سيظهر هنا.
pages-of-list = صفحات القائمة
access-being-removed = وصول تجري إزالته

# تطبيق واحد: مَن صنعه، ومنذ متى، وماذا يمكنه أن يفعل.
part-of = جزء من { $operator }
application-by = من { $developer }
access-since = منذ { $since }، وآخر سماح في { $last }
given-nothing-particular = ليس لديه إذن محدد. تقرر { $operator } ما يمكنه الوصول إليه.
permissions-given = الأذونات
access-leads-to = ينقلك إلى
access-lasts = المدة
remove-access = إزالة الوصول
# تأتي بعد «إزالة الوصول» لمن يستمع إلى الصفحة.
remove-access-of = { " " }({ $client })

# السؤال قبل إزالة الوصول.
removal-title = إزالة الوصول؟
removal-question = هل تريد إزالة وصول { $client }؟
removal-ends = سيتوقف عن العمل مع حسابك خلال ثوانٍ. لن يُحذف ما نسخه من قبل. ويمكنه طلب الوصول مرة أخرى.
# تنتهي بجملة تقول متى ينتهي الوصول من تلقاء نفسه.
removal-cannot-end = سنسألك في المرة القادمة، لكن لا يمكننا إنهاء الوصول الذي مُنح من قبل. { $ends }
# عن تطبيق المشغّل نفسه، الذي لا يحتاج إلى السؤال.
removal-ends-own = سيتوقف عن العمل مع حسابك خلال ثوانٍ. لن يُحذف ما نسخه من قبل. وهو جزء من { $operator }: عندما تستخدمه مرة أخرى، يمكنه الحصول على الوصول دون أن يسألك.
removal-cannot-end-own = لا يمكننا إنهاء الوصول الذي مُنح من قبل. { $ends } وهو جزء من { $operator }: عندما تستخدمه مرة أخرى، يمكنه الحصول على الوصول دون أن يسألك.
removal-keep = الإبقاء

# نتيجة الإزالة.
removal-underway = تجري إزالة الوصول
removal-done = أُزيل الوصول
removal-forgotten = حُذف من قائمتك
removal-of = { $what }: { $client }
connections-sought = نبحث عن اتصالاته.
connections-so-far =
    { $ended ->
        [one] أُنهي اتصال واحد حتى الآن. لم ننتهِ بعد.
        [two] أُنهي اتصالان حتى الآن. لم ننتهِ بعد.
        [few] أُنهيت { $ended } اتصالات حتى الآن. لم ننتهِ بعد.
        [many] أُنهي { $ended } اتصالًا حتى الآن. لم ننتهِ بعد.
       *[other] أُنهي { $ended } اتصال حتى الآن. لم ننتهِ بعد.
    }
connections-none-yet = لم نتمكن من إنهاء أي اتصال بعد. نواصل المحاولة.
connections-maybe-more =
    { $ended ->
        [one] أُنهي اتصال واحد. قد توجد اتصالات أخرى. نواصل المحاولة.
        [two] أُنهي اتصالان. قد توجد اتصالات أخرى. نواصل المحاولة.
        [few] أُنهيت { $ended } اتصالات. قد توجد اتصالات أخرى. نواصل المحاولة.
        [many] أُنهي { $ended } اتصالًا. قد توجد اتصالات أخرى. نواصل المحاولة.
       *[other] أُنهي { $ended } اتصال. قد توجد اتصالات أخرى. نواصل المحاولة.
    }
connections-failed = عدد الاتصالات التي أُنهيت: { $ended } من { $all }؛ وتعذّر إنهاء { $failed }. نواصل المحاولة.
connections-checked-later =
    { $ended ->
        [zero] لم يبقَ أي اتصال لإنهائه. سنتحقق مرة أخرى في { $time }، لأن رمزًا صدر من قبل يمكن استخدامه حتى ذلك الحين.
        [one] أُنهي اتصال واحد. سنتحقق مرة أخرى في { $time }، لأن رمزًا صدر من قبل يمكن استخدامه حتى ذلك الحين.
        [two] أُنهي اتصالان. سنتحقق مرة أخرى في { $time }، لأن رمزًا صدر من قبل يمكن استخدامه حتى ذلك الحين.
        [few] أُنهيت { $ended } اتصالات. سنتحقق مرة أخرى في { $time }، لأن رمزًا صدر من قبل يمكن استخدامه حتى ذلك الحين.
        [many] أُنهي { $ended } اتصالًا. سنتحقق مرة أخرى في { $time }، لأن رمزًا صدر من قبل يمكن استخدامه حتى ذلك الحين.
       *[other] أُنهي { $ended } اتصال. سنتحقق مرة أخرى في { $time }، لأن رمزًا صدر من قبل يمكن استخدامه حتى ذلك الحين.
    }
connections-none-left =
    { $ended ->
        [zero] لم يبقَ أي اتصال لإنهائه. تحققنا مرة أخرى: لم يبقَ شيء.
        [one] أُنهي اتصال واحد. تحققنا مرة أخرى: لم يبقَ شيء.
        [two] أُنهي اتصالان. تحققنا مرة أخرى: لم يبقَ شيء.
        [few] أُنهيت { $ended } اتصالات. تحققنا مرة أخرى: لم يبقَ شيء.
        [many] أُنهي { $ended } اتصالًا. تحققنا مرة أخرى: لم يبقَ شيء.
       *[other] أُنهي { $ended } اتصال. تحققنا مرة أخرى: لم يبقَ شيء.
    }
removal-refresh = تحديث
removal-try-now = المحاولة الآن

# اختيار كلمة مرور جديدة.
password-changed-title = تم تغيير كلمة المرور
password-error-title = خطأ: كلمة المرور
password-changed = تم تغيير كلمة المرور. وتم تسجيل الخروج من جميع الأجهزة الأخرى.
password-change-signs-out = عند تغييرها، تبقى مسجّل الدخول هنا ويتم تسجيل خروجك من كل مكان آخر.
password-none = ليس لحسابك كلمة مرور، فلا توجد كلمة لتغييرها. تواصل مع { $operator } إذا كنت ترغب في تسجيل الدخول بكلمة مرور.
# تنتهي بإحدى الجمل الأربع التالية.
password-not-changed = لم يتم تغيير كلمة المرور. { $why }
password-current-wrong = كلمة المرور الحالية غير صحيحة.
password-throttled = محاولات كثيرة جدًا. انتظر { $wait }، ثم حاول مرة أخرى.
password-incomplete = أدخل كلمة المرور الحالية وكلمة مرور جديدة.
password-choose-another = اختر كلمة مرور جديدة أخرى.
password-current = كلمة المرور الحالية
password-new = كلمة المرور الجديدة
password-hint = { $minimum } حرفًا على الأقل. من السهل تذكّر بضع كلمات لا علاقة بينها.
password-change = تغيير كلمة المرور
# بجانب الحقول.
password-not-current = هذه ليست كلمة المرور الحالية.
password-too-short =
    { $characters ->
        [one] فيها حرف واحد، وتحتاج إلى { $minimum } على الأقل.
        [two] فيها حرفان، وتحتاج إلى { $minimum } على الأقل.
        [few] فيها { $characters } أحرف، وتحتاج إلى { $minimum } على الأقل.
        [many] فيها { $characters } حرفًا، وتحتاج إلى { $minimum } على الأقل.
       *[other] فيها { $characters } حرف، وتحتاج إلى { $minimum } على الأقل.
    }
password-too-long = إنها طويلة جدًا.
# في وسطها إحدى الجمل التالية.
password-guessable = من السهل تخمينها. { $why } أضف كلمة أو كلمتين، ويُفضَّل أن تكون غير شائعة.
guessable-keys = صفوف المفاتيح وأنماطها تُجرَّب مبكرًا.
guessable-repeats = تكرار الشيء نفسه لا يضيف إلا القليل.
guessable-common = يستخدمها كثير من الناس، أو يستخدمون ما يشبهها كثيرًا.
guessable-sequence = الحروف أو الأرقام المتتالية تُجرَّب مبكرًا.
guessable-dates = الأيام والسنوات تُجرَّب مبكرًا.
guessable-words = الكلمة وحدها يُعثَر عليها بسرعة.
guessable-names = الأسماء تُجرَّب مبكرًا.
guessable-tricks = الحروف الكبيرة، والأرقام مكان الحروف، والكلمات المعكوسة لا تخفي إلا القليل.
guessable-plain = معظم ما فيها متوقَّع.

# أين سجّل الشخص دخوله.
devices-lead = أنت مسجّل الدخول على هذه الأجهزة. إذا كنت لا تعرف أحدها، فسجّل الخروج منه وغيّر كلمة المرور.
devices-were-signed-out =
    { $count ->
        [zero] لست مسجّل الدخول في أي مكان آخر.
        [one] تم تسجيل الخروج من جهاز واحد.
        [two] تم تسجيل الخروج من جهازين.
        [few] تم تسجيل الخروج من { $count } أجهزة.
        [many] تم تسجيل الخروج من { $count } جهازًا.
       *[other] تم تسجيل الخروج من { $count } جهاز.
    }
device-known = { $browser } على { $system }
device-of-system = متصفح على { $system }
device-unknown = جهاز غير معروف
this-device = هذا الجهاز
device-signed-in = تسجيل الدخول في { $when }
device-last-seen = آخر ظهور في { $when }
device-network = من الشبكة { $network }
sign-out-there = تسجيل الخروج منه
# تأتي بعد «تسجيل الخروج منه» لمن يستمع إلى الصفحة.
sign-out-there-where = { " " }({ $device })
sign-out-others = تسجيل الخروج من كل مكان آخر

# ما حدث.
activity-title = النشاط، الصفحة { $page }
activity-lead = ما حدث في حسابك خلال آخر 90 يومًا، الأحدث أولًا. إذا كان هناك شيء لم تقم به، فغيّر كلمة المرور.
activity-none = لم يحدث شيء بعد.
pages-of-activity = الصفحات
you-signed-in = سجّلت الدخول
wrong-passwords =
    { $times ->
        [one] محاولة بكلمة مرور خاطئة
        [two] محاولتان بكلمة مرور خاطئة
        [few] { $times } محاولات بكلمة مرور خاطئة
        [many] { $times } محاولة بكلمة مرور خاطئة
       *[other] { $times } محاولة بكلمة مرور خاطئة
    }
wrong-password-advice = إذا لم تكن أنت، فربما يحاول شخص ما تخمينها. ما زالت كلمة المرور تحمي حسابك.
you-signed-out = سجّلت الخروج
password-was-changed = تم تغيير كلمة المرور
others-were-signed-out = تم تسجيل الخروج من جميع الأجهزة الأخرى.
you-allowed = سمحت بوصول { $client }
allowed-nothing-particular = لا إذن محدد
allowed-until = حتى { $end }، كما اخترت
you-denied = رفضت طلب { $client }
you-removed = أزلت وصول { $client }
got-access-without-asking = مُنح الوصول دون سؤال: { $client }
access-ended = انتهى وصول { $client } كما اخترت
what-became-of-it = ما آل إليه الأمر
you-signed-out-device = سجّلت الخروج من جهاز آخر
you-signed-out-others = سجّلت الخروج من كل مكان آخر
devices-counted =
    { $count ->
        [one] جهاز واحد
        [two] جهازان
        [few] { $count } أجهزة
        [many] { $count } جهازًا
       *[other] { $count } جهاز
    }

# بعد تسجيل الخروج.
signed-out = تم تسجيل خروجك
signed-out-close = يمكنك إغلاق هذه الصفحة.
sign-in-again = تسجيل الدخول مرة أخرى
