//! A developers' page, read back out of its HTML.

use reqwest::Method;
use scraper::{ElementRef, Html, Selector};

use super::{House, Page};

/// `/developers/{service}` as somebody got it.
pub struct Guide {
    pub page: Page,
    html: Html,
}

/// A program on the page.
#[derive(Clone, Debug)]
pub struct Sample {
    pub task: String,
    pub language: String,
    pub code: String,
}

impl Guide {
    /// Fetches the guide to a service, by a browser that nobody knows.
    pub async fn of(house: &House, service: &str) -> Self {
        Self::in_language(house, service, "en").await
    }

    /// Fetches it by a browser that prefers this language.
    pub async fn in_language(house: &House, service: &str, tag: &str) -> Self {
        let browser = house.browser();
        let request = browser.request(Method::GET, &format!("/developers/{service}"));
        let request = request.header("Sec-Fetch-Site", "none").header("Accept-Language", tag);
        let page = browser.send(request.header("Accept", "text/html")).await;
        let html = Html::parse_document(&page.body);
        Self { page, html }
    }

    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(selector).expect("a selector")).collect()
    }

    /// The texts of all such elements, their white space as a person sees it.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(text).collect()
    }

    /// The text of the chapter below a heading's id.
    pub fn chapter(&self, id: &str) -> String {
        let chapter = self.all(".guide__chapter").into_iter().find(|chapter| {
            chapter
                .select(&Selector::parse("h2").expect("a selector"))
                .any(|h2| h2.attr("id") == Some(id))
        });
        chapter.map(text).unwrap_or_default()
    }

    /// The rows of the table with this heading: for each cell, its parts by line.
    pub fn rows(&self, heading: &str) -> Vec<Vec<ElementRef<'_>>> {
        let cells = Selector::parse("td").expect("a selector");
        self.all(&format!("table[aria-labelledby={heading}] tbody tr"))
            .into_iter()
            .map(|row| row.select(&cells).collect())
            .collect()
    }

    /// All programs.
    pub fn samples(&self) -> Vec<Sample> {
        let part = |fold: ElementRef<'_>, selector: &str| {
            fold.select(&Selector::parse(selector).expect("a selector"))
                .next()
                .map(|it| it.text().collect::<String>())
                .unwrap_or_default()
        };
        self.all("details.sample")
            .into_iter()
            .map(|fold| Sample {
                task: fold.attr("name").unwrap_or_default().to_owned(),
                language: part(fold, "summary"),
                code: part(fold, "pre code"),
            })
            .collect()
    }
}

/// An element's text.
pub fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of an element's first descendant of this kind.
pub fn part(element: ElementRef<'_>, selector: &str) -> String {
    let selector = Selector::parse(selector).expect("a selector");
    element.select(&selector).next().map(text).unwrap_or_default()
}
