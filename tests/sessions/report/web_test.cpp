// SPDX-License-Identifier: EUPL-1.2
#include "sessions/exchange/interchange.hpp"
#include "sessions/report/formats/html.hpp"
#include "sessions/report/formats/markdown.hpp"
#include "sessions/report/formats/report_context.hpp"
#include "sessions/report/formats/sheets.hpp"
#include "sessions/report/pictures/pictures.hpp"
#include "sessions/report/report_data.hpp"
#include "sessions/text/direction.hpp"
#include "sessions/text/xml.hpp"
#include "tests/support/evening.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"
#include "tests/support/nasty.hpp"
#include "tests/support/sample_session.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;
using namespace samenspraak::report;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string html_of(const Session& session, bool names = false) {
    ReportContext context(session, {names, true, "nl"});
    return to_html(context.outline(), to_svg(context.figure(), context.typesetter(), SvgPlace::Inline));
}

// The page as a tree; it is written such that a reader of XML can read it too.
pugi::xml_document parsed(const std::string& text) {
    pugi::xml_document document;
    const auto result = document.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    INFO(result.description() << " at " << result.offset);
    REQUIRE(result);
    return document;
}

std::size_t count(const pugi::xml_document& document, const char* path) { return document.select_nodes(path).size(); }

std::string shown_in(const pugi::xml_node& node) {
    std::string text;
    if (node.type() == pugi::node_pcdata) text += node.value();
    if (std::string_view(node.name()) == "br") text += '\n';
    for (const pugi::xml_node child : node.children()) text += shown_in(child);
    return text;
}

}  // namespace

TEST_CASE("HTML: one page with a language, a title, headings in order, tables with headers and no script") {
    const auto page = parsed(html_of(nasty_session()));
    CHECK(std::string(page.child("html").attribute("lang").value()) == "nl");
    CHECK(count(page, "//h1") == 1);
    CHECK(count(page, "//script") == 0);
    CHECK(count(page, "//table") > 5);
    CHECK(count(page, "//table[not(caption)]") == 0);
    CHECK(count(page, "//thead/tr/th[not(@scope='col')]") == 0);
    CHECK(count(page, "//tbody/tr[not(th[@scope='row'])]") == 0);
    CHECK(count(page, "//figure/svg[@role='img']/title") == 1);
    int before = 1;
    for (const auto& heading : page.select_nodes("//h1|//h2|//h3|//h4")) {
        const int level = heading.node().name()[1] - '0';
        CHECK(level <= before + 1);
        before = level;
    }
}

TEST_CASE("HTML: every link in the contents leads somewhere, and no name is given twice") {
    const auto page = parsed(html_of(nasty_session()));
    std::set<std::string> ids;
    for (const auto& found : page.select_nodes("//@id")) CHECK(ids.insert(found.attribute().value()).second);
    CHECK(count(page, "//nav//a") > 8);
    for (const auto& found : page.select_nodes("//a/@href"))
        CHECK(ids.contains(std::string(found.attribute().value()).substr(1)));
}

TEST_CASE("HTML: what people wrote comes out as they wrote it, and is never markup") {
    const auto page = parsed(html_of(nasty_session()));
    std::set<std::string> cells;
    for (const auto& cell : page.select_nodes("//tbody/tr/th")) cells.insert(shown_in(cell.node()));
    for (const std::string& text : nasty_texts()) CHECK(cells.contains(xml_known(text::isolated(text))));
}

TEST_CASE("XML never gets a character that it does not know") {
    CHECK(xml_text("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&#39;");
    CHECK(xml_known("\xf0\x9f\xbf\xbe|\xef\xb7\x90|\xf0\x9f\x8f\xbf") == "\xef\xbf\xbd|\xef\xbf\xbd|\xf0\x9f\x8f\xbf");
    CHECK(xml_known("\x01\x1f\n\t") == "\xef\xbf\xbd\xef\xbf\xbd\n\t");
    CHECK(xml_known("\xef\xbf\xbe|\xef\xbf\xbf|\xef\xbf\xbd|\xef\xbb\xbf")
          == "\xef\xbf\xbd|\xef\xbf\xbd|\xef\xbf\xbd|\xef\xbb\xbf");
}

TEST_CASE("the boards show every note of their phase whole, as text that can be searched in SVG") {
    const Session session = nasty_session();
    ReportContext context(session, {false, true, "nl"});
    for (const Phase phase : all_phases) {
        const Picture board = board_picture(context.data(), phase, context.typesetter());
        std::multiset<std::string> shown;
        for (const Lettering& text : board.texts) shown.insert(text.text);
        for (const std::string& text : nasty_texts()) CHECK(shown.contains(xml_known(text::isolated(text))));
        const auto svg = parsed(to_svg(board, context.typesetter(), SvgPlace::File));
        std::string all;
        for (const auto& text : svg.select_nodes("//text")) all += std::string(text.node().child_value()) + ' ';
        CHECK(holds(all, "مرحبا بالعالم (abc) 123"));
        CHECK(holds(all, "<b>vet</b>"));
    }
}

TEST_CASE("in SVG what is read from the right begins at its right edge") {
    samenspraak::testing::Table table;
    table.actor("مرحبا بالعالم");
    table.actor("Bewoners");
    ReportContext context(table.session, {false, true, "nl"});
    const Picture board = board_picture(context.data(), Phase::Actors, context.typesetter());
    const auto svg = parsed(to_svg(board, context.typesetter(), SvgPlace::File));
    std::map<std::string, pugi::xml_node> shown;
    for (const auto& text : svg.select_nodes("//text")) shown[text.node().child_value()] = text.node();
    REQUIRE(shown.contains("مرحبا بالعالم"));
    const pugi::xml_node turned = shown["مرحبا بالعالم"], other = shown["Bewoners"];
    CHECK(std::string(turned.attribute("direction").value()) == "rtl");
    const double edge = turned.attribute("x").as_double();
    CHECK(std::ranges::any_of(board.boxes, [&](const Box& box) {
        return std::abs(edge - static_cast<double>(box.x + box.width - 20)) < 1;  // of the note, less what is around it
    }));
    CHECK_FALSE(other.attribute("direction"));
}

TEST_CASE("the figure says what its marks mean, and what is still loose") {
    const Session session = nasty_session();
    ReportContext context(session, {false, true, "nl"});
    const auto says = [&](const char* words) {
        return std::ranges::any_of(
            context.figure().texts, [&](const Lettering& text) { return holds(text.text, words); });
    };
    CHECK(says("slecht"));
    CHECK(says("omgeving"));
    CHECK(says("Bij een waarde:"));
    for (const Lettering& text : context.figure().texts) CHECK(text.y < context.figure().height);
}

TEST_CASE("on a board no note lies over another, and all lie within the picture") {
    const Session session = nasty_session();
    ReportContext context(session, {false, true, "en"});
    for (const Phase phase : all_phases) {
        const Picture board = board_picture(context.data(), phase, context.typesetter());
        std::vector<Box> cards;
        for (const Box& box : board.boxes) {
            CHECK(box.x >= 0);
            CHECK(box.x + box.width <= board.width);
            CHECK(box.y + box.height <= board.height);
            if (box.radius == 12) cards.push_back(box);
        }
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const bool apart =
                    cards[i].x >= cards[j].x + cards[j].width || cards[j].x >= cards[i].x + cards[i].width
                    || cards[i].y >= cards[j].y + cards[j].height || cards[j].y >= cards[i].y + cards[i].height;
                CHECK(apart);
            }
    }
}

TEST_CASE("in the figure of a large session notes stand together, and the report says so") {
    samenspraak::testing::Table table;
    const NoteId heavy = table.value("Privacy");
    for (int i = 0; i < 50; ++i) table.link(table.effect("Effect " + std::to_string(i)), heavy);
    for (int i = 0; i < 50; ++i) table.actor("Actor " + std::to_string(i));
    ReportContext context(table.session, {false, true, "nl"});
    std::multiset<std::string> shown;
    for (const Lettering& text : context.figure().texts) shown.insert(text.text);
    CHECK(shown.contains("Privacy"));
    CHECK(shown.contains("en nog 20"));  // 31 rows, of which this is one
    CHECK(shown.contains("50 actoren"));
    CHECK(context.figure().boxes.size() == 1);
    CHECK(holds(html_of(table.session), "per groep, of per waarde"));
}

TEST_CASE("the figure of the report is the one of the screen: its ribbons lie over nothing that is written") {
    const Evening evening;
    ReportContext context(evening.session(), {false, true, "nl"});
    const Picture& figure = context.figure();
    CHECK(figure.boxes.size() == 9);
    CHECK(figure.ribbons.size() > 120);
    const auto svg = parsed(to_svg(figure, context.typesetter(), SvgPlace::File));
    CHECK(count(svg, "//path") == figure.ribbons.size());
    CHECK(count(svg, "//path[@fill-opacity or @stroke-opacity]") == figure.ribbons.size());
    CHECK(count(svg, "//polygon | //polyline") == figure.polygons.size());
}

TEST_CASE("a PNG says what it is, and no picture is larger than asked") {
    const Session session = nasty_session();
    ReportContext context(session, {false, true, "nl"});
    const std::string png = to_png(context.figure(), context.typesetter(), {.scale = 2, .max_pixels = 1e5});
    REQUIRE(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    const auto number = [&](std::size_t at) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) value = value * 256 + static_cast<unsigned char>(png[at + i]);
        return value;
    };
    CHECK(number(16) * number(20) < 102'000);
    CHECK(number(16) * number(20) > 90'000);
    CHECK(holds(png, "De draden van deze sessie"));
}

TEST_CASE("CSV: a text that looks like a formula is none, quotes are doubled, line breaks stay inside") {
    const Sheet sheet{"Notities", {{"Tekst", 10}, {"Aantal", 5}},
        {{"=1+1", std::int64_t{3}}, {"zeg \"ja\"", std::int64_t{-2}}, {" +31", std::int64_t{0}}, {"a\nb;c", ""},
            {"＝1", ""}, {"a=b", ""}}};
    CHECK(
        to_csv(sheet)
        == "\xef\xbb\xbf\"Tekst\";\"Aantal\"\r\n\"'=1+1\";3\r\n\"zeg \"\"ja\"\"\";-2\r\n\"' +31\";0\r\n\"a\nb;c\";\r\n"
           "\"'＝1\";\r\n\"a=b\";\r\n");
}

TEST_CASE("the sheets hold every note once, links by number, and who wrote what only when asked") {
    const Session session = nasty_session();
    const Choices choices{false, true, "nl"};
    const ReportData data(session, choices);
    const Workbook book = workbook(data);
    REQUIRE(book.sheets.size() == 4);
    CHECK(book.sheets[0].rows.size() == data.threads.notes().size());
    CHECK(book.sheets[1].rows.size() == data.threads.links().size());
    for (const Sheet& sheet : book.sheets)
        for (const auto& row : sheet.rows) REQUIRE(row.size() == sheet.columns.size());
    for (const auto& row : book.sheets[1].rows) {
        const auto from = static_cast<std::size_t>(std::get<std::int64_t>(row[0]));
        CHECK(std::get<std::string>(book.sheets[0].rows[from - 1][4]) == std::get<std::string>(row[1]));
    }
}

TEST_CASE("pages, pictures and sheets say no names unless asked") {
    const Session session = session_with_names();
    const auto all = [&](bool names) {
        ReportContext context(session, {names, true, "nl"});
        std::string text = html_of(session, names) + to_csv(workbook(context.data()).sheets[0])
                           + to_markdown(context.outline()) + to_json(session, {.names = names, .removed = false});
        for (const Phase phase : all_phases)
            text += to_svg(
                board_picture(context.data(), phase, context.typesetter()), context.typesetter(), SvgPlace::File);
        return text;
    };
    const std::string without = all(false), with = all(true);
    for (const char* name : secret_names) {
        CHECK_FALSE(holds(without, name));
        CHECK(holds(with, name));
    }
    // A picture has no names whatever is asked: not in its letters, and not in what it says about itself.
    ReportContext context(session, {true, true, "nl"});
    for (const Phase phase : all_phases) {
        const Picture board = board_picture(context.data(), phase, context.typesetter());
        const std::string png = to_png(board, context.typesetter(), {.scale = 0.2});
        for (const char* name : secret_names) {
            CHECK_FALSE(holds(png, name));
            for (const Lettering& text : board.texts) CHECK_FALSE(holds(text.text, name));
        }
    }
}

TEST_CASE("a text that turns the direction of reading turns itself only, in every export") {
    Session session;
    const std::string file =
        contents(std::filesystem::path(SAMENSPRAAK_SOURCE) / "tests/sessions/exchange/data/rtl-override.json");
    REQUIRE(apply_act(session, from_json(file)->changes));
    ReportContext context(session, {false, true, "nl"});
    const std::string override = "\u202e", isolate = "\u2068", end = "\u2069";
    const std::string pages[] = {to_markdown(context.outline()), html_of(session),
        to_csv(workbook(context.data()).sheets[0]), to_svg(context.figure(), context.typesetter(), SvgPlace::Inline)};
    for (const std::string& page : pages) {
        CHECK(holds(page, override));
        for (std::size_t at = page.find(override); at != page.npos; at = page.find(override, at + 1)) {
            INFO(page.substr(at, 60));
            CHECK(page.substr(at - isolate.size(), isolate.size()) == isolate);
            CHECK(page.find(end, at) < page.find('\n', at));
        }
    }
    CHECK(to_json(session, {.names = false, .removed = false}).find(override + "Privacy") != std::string::npos);
}

TEST_CASE("texts that try to break a format come out of Markdown, CSV and JSON as they went in") {
    const Session session = nasty_session();
    ReportContext context(session, {false, true, "nl"});
    const std::string markdown = to_markdown(context.outline());
    const std::string csv = to_csv(workbook(context.data()).sheets[0]);
    Session back;
    REQUIRE(apply_act(back, from_json(to_json(session, {.names = false, .removed = false}))->changes));
    std::set<std::string> texts;
    for (const auto& [id, note] : back.notes) texts.insert(note.text);
    for (const std::string& text : nasty_texts()) {
        INFO(text);
        CHECK(texts.contains(text));
        const std::string read = text::isolated(text);
        CHECK(holds(markdown, markdown_escaped(read, "<br>")));
        std::string quoted;
        for (const char c : read) quoted += c == '"' ? "\"\"" : std::string(1, c);
        CHECK(holds(csv, quoted + '"'));
    }
    CHECK_FALSE(holds(csv, ";\"="));
}
