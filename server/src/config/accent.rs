//! The operator's accent colour: whether it can be read, and what the pages make of it.
//!
//! It fills "Sign in", ticked boxes and the mark. A label on it needs 4.5:1 (WCAG 2.2, 1.4.3), its edge
//! against the page 3:1 (1.4.11). Links and the focus ring are text-like: theirs is the nearest shade of
//! it that reaches 4.5:1 on everything that a link stands on.

use std::fmt;

use serde::Deserialize;

/// A colour, `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour(pub [u8; 3]);

impl TryFrom<String> for Colour {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let part =
            |at: usize| text.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let digits =
            text.strip_prefix('#').filter(|rest| rest.bytes().all(|b| b.is_ascii_hexdigit()));
        match (digits.map(str::len), part(1), part(3), part(5)) {
            (Some(6), Some(red), Some(green), Some(blue)) => Ok(Self([red, green, blue])),
            _ => Err("must be a colour such as \"#1f5bd6\""),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    /// The relative luminance (WCAG 2.2, Definitions).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, Definitions).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Hue in degrees, saturation and lightness from 0 to 1.
    fn hsl(self) -> [f64; 3] {
        let [red, green, blue] = self.0.map(|channel| f64::from(channel) / 255.0);
        let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
        let (spread, lightness) = (most - least, f64::midpoint(most, least));
        if spread == 0.0 {
            return [0.0, 0.0, lightness];
        }
        let sixth = if self.0[0] >= self.0[1].max(self.0[2]) {
            ((green - blue) / spread).rem_euclid(6.0)
        } else if self.0[1] >= self.0[2] {
            (blue - red) / spread + 2.0
        } else {
            (red - green) / spread + 4.0
        };
        [sixth * 60.0, spread / (1.0 - (2.0 * lightness - 1.0).abs()), lightness]
    }

    fn from_hsl([hue, saturation, lightness]: [f64; 3]) -> Self {
        let strength = saturation * lightness.min(1.0 - lightness);
        Self([0.0, 8.0, 4.0].map(|offset| {
            let at = (offset + hue / 30.0).rem_euclid(12.0);
            byte(lightness - strength * (at - 3.0).min(9.0 - at).clamp(-1.0, 1.0))
        }))
    }

    /// The colour of the same hue and saturation that passes, with its lightness changed least.
    pub fn nearest(self, passes: impl Fn(Self) -> bool) -> Option<Self> {
        const STEPS: i32 = 1000;
        if passes(self) {
            return Some(self);
        }
        let [hue, saturation, lightness] = self.hsl();
        (1..=STEPS)
            .flat_map(|step| [-step, step])
            .map(|step| lightness + f64::from(step) / f64::from(STEPS))
            .filter(|lightness| (0.0..=1.0).contains(lightness))
            .map(|lightness| Self::from_hsl([hue, saturation, lightness]))
            .find(|colour| passes(*colour))
    }

    /// A part of this colour over another one.
    fn over(self, ground: Self, part: f64) -> Self {
        let mut mixed = ground.0;
        for (channel, mine) in mixed.iter_mut().zip(self.0) {
            *channel = byte((f64::from(mine) * part + f64::from(*channel) * (1.0 - part)) / 255.0);
        }
        Self(mixed)
    }

    fn lighter(self, by: f64) -> Self {
        let [hue, saturation, lightness] = self.hsl();
        Self::from_hsl([hue, saturation, (lightness + by).clamp(0.0, 1.0)])
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn byte(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// What a colour scheme is made of, as far as an accent meets it: the roles of `style/_tokens.scss`.
#[derive(Debug)]
pub struct Scheme {
    /// `--page`, `--surface`, `--surface-sunken`.
    pub grounds: [Colour; 3],
    /// How much of the accent a faint ground has.
    softness: f64,
}

/// The light scheme.
pub const LIGHT: Scheme = Scheme {
    grounds: [Colour([0xf6, 0xf7, 0xf9]), Colour([0xff; 3]), Colour([0xf6, 0xf7, 0xf9])],
    softness: 0.1,
};

/// The dark scheme.
pub const DARK: Scheme = Scheme {
    grounds: [Colour([0x0f, 0x13, 0x19]), Colour([0x18, 0x1d, 0x25]), Colour([0x1f, 0x25, 0x2f])],
    softness: 0.18,
};

/// The two colours that a label on an accent may have.
const LABELS: [Colour; 2] = [Colour([0xff; 3]), Colour([0x0b, 0x15, 0x26])];

/// All that an accent becomes in one scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roles {
    /// `--accent`
    pub accent: Colour,
    /// `--accent-pressed`
    pub pressed: Colour,
    /// `--on-accent`
    pub label: Colour,
    /// `--accent-soft`
    pub soft: Colour,
    /// `--link` and `--focus`
    pub link: Colour,
}

impl Scheme {
    /// White or nearly black: what can be read better on a colour.
    fn label(colour: Colour) -> Colour {
        let [white, black] = LABELS;
        if colour.contrast(white) >= colour.contrast(black) { white } else { black }
    }

    fn is_seen(&self, colour: Colour) -> bool {
        self.grounds.iter().all(|ground| colour.contrast(*ground) >= 3.0)
    }

    fn is_readable(&self, colour: Colour) -> bool {
        self.is_seen(colour) && colour.contrast(Self::label(colour)) >= 4.5
    }

    /// The nearest accent that can be read. The darkest and the lightest always can, each in its scheme.
    pub fn nearest(&self, accent: Colour) -> Colour {
        accent.nearest(|colour| self.is_readable(colour)).unwrap_or(self.ink())
    }

    /// What stands out most on the scheme's grounds.
    fn ink(&self) -> Colour {
        let [white, black] = LABELS;
        if white.contrast(self.grounds[0]) > black.contrast(self.grounds[0]) {
            white
        } else {
            black
        }
    }

    /// Holds an accent against the rules.
    ///
    /// # Errors
    /// What it does not reach, and the nearest colour that does.
    pub fn check(&self, accent: Colour) -> Result<(), String> {
        let nearest = self.nearest(accent);
        if nearest == accent {
            return Ok(());
        }
        let reached = |other: Colour| (accent.contrast(other) * 10.0).floor() / 10.0;
        let worst = self.grounds.iter().find(|ground| accent.contrast(**ground) < 3.0);
        let why = match worst {
            Some(ground) => format!("{}:1 on {ground}, and needs 3:1", reached(*ground)),
            None => format!("{}:1 with its label, and needs 4.5:1", reached(Self::label(accent))),
        };
        Err(format!("{accent} reaches {why}; the nearest that can be read is {nearest}"))
    }

    /// The roles of an accent that passes.
    pub fn roles(&self, accent: Colour) -> Roles {
        let label = Self::label(accent);
        let step = if label == LABELS[0] { -0.08 } else { 0.08 };
        let pressed = [accent.lighter(step), accent.lighter(-step)]
            .into_iter()
            .find(|pressed| self.is_seen(*pressed) && pressed.contrast(label) >= 4.5)
            .unwrap_or(accent);
        let soft = accent.over(self.grounds[1], self.softness);
        let stands_on = |colour: Colour| {
            self.grounds.iter().chain([&soft]).all(|ground| colour.contrast(*ground) >= 4.5)
        };
        let link = accent.nearest(stands_on).unwrap_or(self.ink());
        Roles { accent, pressed, label, soft, link }
    }
}

/// The style sheet that sets the roles. It stands outside the layers of `style/main.scss`, and so above them.
pub fn style_sheet(light: Roles, dark: Roles) -> String {
    let role = |name: &str, pick: fn(Roles) -> Colour| {
        format!("--{name}:light-dark({},{});", pick(light), pick(dark))
    };
    [
        ":root{".to_owned(),
        role("accent", |it| it.accent),
        role("accent-pressed", |it| it.pressed),
        role("on-accent", |it| it.label),
        role("accent-soft", |it| it.soft),
        role("link", |it| it.link),
        role("focus", |it| it.link),
        "}\n".to_owned(),
    ]
    .concat()
}

#[cfg(test)]
#[path = "accent_tests.rs"]
mod tests;
