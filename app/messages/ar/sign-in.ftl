# صفحة تسجيل الدخول.

title-sign-in = تسجيل الدخول – { $operator }
title-sign-in-error = خطأ: تسجيل الدخول – { $operator }

# عنوان، وزر النموذج.
sign-in = تسجيل الدخول
# تحت العنوان: واحدة من الاثنتين.
to-continue = للمتابعة إلى { $client }
to-your-account = إلى حسابك في { $operator }

wrong-pair = اسم المستخدم أو كلمة المرور غير صحيحة.
# المدة هي «30 ثانية».
too-many-tries = محاولات كثيرة جدًا. انتظر { $span } ثم أعد المحاولة.
signed-out-idle = تم تسجيل خروجك بسبب عدم النشاط. لم تتم مشاركة أي شيء.
incomplete = أدخل اسم المستخدم وكلمة المرور.

username = اسم المستخدم
password = كلمة المرور
# زر صغير داخل الحقل؛ والثاني اسمه الكامل.
show = إظهار
show-password = إظهار كلمة المرور
caps-lock = مفتاح Caps Lock مفعّل.

# على الزر بعد الضغط عليه.
signing-in = جارٍ تسجيل الدخول…
cancel-and-return = إلغاء والعودة إلى { $client }
