//! Logos: read once at the start and drawn anew as PNG, so that what browsers get is pixels of ours and
//! nothing else that was in the file. Never SVG, which is a document with scripts.

use std::{fs::File, io::Cursor, io::Read, path::Path};

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits,
    codecs::png::{CompressionType, FilterType, PngEncoder},
    imageops,
};

/// The largest file, in bytes.
const MOST_BYTES: u64 = 256 * 1024;
/// The most pixels on one side of a file.
const MOST_PIXELS: u32 = 2048;
/// The most pixels on one side of what is served: enough for the sharpest screens.
const SERVED_PIXELS: u32 = 512;

/// What is allowed, for the operator.
const ALLOWED: &str =
    "a logo must be a PNG, JPEG or WebP file of at most 256 KiB and 2048 × 2048 pixels";

/// A picture that can be served.
#[derive(Debug)]
pub struct Picture {
    /// It, as PNG.
    pub png: Vec<u8>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Reads a logo.
///
/// # Errors
/// What is wrong with the file, and what is allowed.
pub fn read(path: &Path) -> Result<Picture, String> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let refuse = |why: &str| format!("{}: {why}; {ALLOWED}", path.display());
    if bytes.len() as u64 > MOST_BYTES {
        return Err(refuse("too large a file"));
    }
    let picture = decode(&bytes).map_err(|why| refuse(&why))?;
    let picture = if picture.width().max(picture.height()) > SERVED_PIXELS {
        picture.resize(SERVED_PIXELS, SERVED_PIXELS, imageops::Lanczos3)
    } else {
        picture
    };
    encode(&picture).map_err(|error| refuse(&error.to_string()))
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, String> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|it| it.to_string())?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return Err("not one of these formats".to_owned());
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(64 * 1024 * 1024);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| error.to_string())?;
    // Cameras turn pictures by a note beside them, which does not outlive us.
    let turned = decoder.orientation().map_err(|error| error.to_string())?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| error.to_string())?;
    picture.apply_orientation(turned);
    Ok(picture)
}

fn encode(picture: &DynamicImage) -> Result<Picture, image::ImageError> {
    let picture = picture.to_rgba8();
    let mut png = Vec::new();
    picture.write_with_encoder(PngEncoder::new_with_quality(
        &mut png,
        CompressionType::Best,
        FilterType::Adaptive,
    ))?;
    Ok(Picture { png, width: picture.width(), height: picture.height() })
}

#[cfg(test)]
mod tests {
    use image::RgbaImage;

    use super::*;

    fn read_bytes(bytes: &[u8]) -> Result<Picture, String> {
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), bytes).expect("written");
        read(file.path())
    }

    fn drawn(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let picture = DynamicImage::from(RgbaImage::new(width, height));
        let picture = if format == ImageFormat::Jpeg { picture.to_rgb8().into() } else { picture };
        picture.write_to(&mut bytes, format).expect("drawn");
        bytes.into_inner()
    }

    #[test]
    fn the_three_formats_become_png_of_bounded_size() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let picture = read_bytes(&drawn(1024, 256, format)).expect("a logo");
            assert_eq!((picture.width, picture.height), (512, 128), "{format:?}");
            assert!(picture.png.starts_with(b"\x89PNG"), "{format:?}");
        }
        let small = read_bytes(&drawn(20, 30, ImageFormat::Png)).expect("a logo");
        assert_eq!((small.width, small.height), (20, 30));
    }

    #[test]
    fn anything_else_is_refused_with_what_is_allowed() {
        let png = drawn(8, 8, ImageFormat::Png);
        let broken = [&png[..20], b"and then no more of it"].concat();
        let heavy = [png.clone(), vec![0; 256 * 1024]].concat();
        for (bytes, why) in [
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "not one of these formats"),
            (b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(), "not one of these formats"),
            (Vec::new(), "not one of these formats"),
            (heavy, "too large a file"),
            (drawn(2049, 1, ImageFormat::Png), "exceeds limit"),
            (broken, "a logo must be"),
        ] {
            let error = read_bytes(&bytes).expect_err(why);
            assert!(error.contains(why) && error.contains(ALLOWED), "{error}");
        }
        assert!(read(Path::new("/nowhere/logo.png")).is_err());
    }
}
