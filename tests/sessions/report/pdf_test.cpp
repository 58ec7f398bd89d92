// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/pdf/pdf.hpp"
#include "sessions/report/formats/report_context.hpp"
#include "tests/support/names.hpp"
#include "tests/support/nasty.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

using namespace samenspraak;
using namespace samenspraak::testing;
namespace report = samenspraak::report;

namespace {

std::string pdf_of(const Session& session, bool names = false) {
    report::ReportContext context(session, {names, true, "nl"});
    return report::to_pdf(context.outline(), &context.figure(), context.typesetter());
}

struct Opened {
    QPDF pdf;
    std::string bytes;
    explicit Opened(std::string from) : bytes(std::move(from)) {
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("test", bytes.data(), bytes.size());
    }
    QPDFObjectHandle root() { return pdf.getRoot(); }

    // Every node of the structure, with the kind of its parent.
    template <class Visit> void each(QPDFObjectHandle node, const std::string& parent, Visit visit) {
        if (node.isArray()) {
            for (int i = 0; i < node.getArrayNItems(); ++i) each(node.getArrayItem(i), parent, visit);
        } else if (node.isDictionary() && node.hasKey("/S")) {
            const std::string kind = node.getKey("/S").getName();
            visit(kind, parent, node);
            each(node.getKey("/K"), kind, visit);
        }
    }
    template <class Visit> void each(Visit visit) { each(root().getKey("/StructTreeRoot").getKey("/K"), "", visit); }
    std::map<std::string, int> kinds() {
        std::map<std::string, int> count;
        each([&](const std::string& kind, const std::string&, QPDFObjectHandle) { ++count[kind]; });
        return count;
    }
};

// The text as poppler reads it; nothing when it is not on this machine.
std::optional<std::string> text_of(const std::string& bytes) {
    if (std::system("command -v pdftotext >/dev/null 2>&1") != 0) return std::nullopt;
    const auto path = std::filesystem::temp_directory_path() / ("samenspraak-" + hex(random_bits()) + ".pdf");
    std::ofstream(path, std::ios::binary) << bytes;
    std::string text, part(4096, '\0');
    FILE* reader = popen(("pdftotext -raw " + path.string() + " - 2>&1").c_str(), "r");
    while (const std::size_t got = fread(part.data(), 1, part.size(), reader)) text += part.substr(0, got);
    pclose(reader);
    std::filesystem::remove(path);
    return text;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

template <class Kind> int blocks(const report::Outline& outline) {
    return static_cast<int>(std::ranges::count_if(
        outline.blocks, [](const report::Block& block) { return std::holds_alternative<Kind>(block); }));
}

class Depth : public QPDFObjectHandle::ParserCallbacks {
public:
    int depth = 0, lowest = 0, shown_outside = 0;
    void handleObject(QPDFObjectHandle object, size_t, size_t) override {
        if (!object.isOperator()) return;
        const std::string value = object.getOperatorValue();
        if (value == "BDC" || value == "BMC") ++depth;
        if (value == "EMC") lowest = std::min(lowest, --depth);
        if (depth == 0 && (value == "Tj" || value == "TJ" || value == "f" || value == "S")) ++shown_outside;
    }
    void handleEOF() override {}
};

}  // namespace

TEST_CASE("PDF: it has a language, a title that is shown, and says that it is tagged") {
    Opened opened(pdf_of(nasty_session()));
    CHECK(opened.root().getKey("/Lang").getUTF8Value() == "nl");
    CHECK(opened.root().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    CHECK(opened.root().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    CHECK(opened.pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value() == nasty_texts()[0]);
    CHECK(opened.pdf.getPDFVersion() == "1.7");
    CHECK_FALSE(opened.pdf.getTrailer().getKey("/Info").hasKey("/Author"));
    CHECK(opened.pdf.getWarnings().empty());
}

TEST_CASE("PDF: headings, lists, tables and the figure are what they are") {
    const Session session = nasty_session();
    const report::Outline outline = report::outline(session, {false, true, "nl"});
    Opened opened(pdf_of(session));
    auto kinds = opened.kinds();
    CHECK(kinds["/Document"] == 1);
    CHECK(kinds["/H1"] == 1);
    CHECK(kinds["/Table"] == blocks<report::Table>(outline));
    CHECK(kinds["/Figure"] == 1);
    CHECK(kinds["/Caption"] == kinds["/Table"] + 1);
    CHECK(kinds["/L"] > blocks<report::List>(outline));
    CHECK(kinds["/LI"] == kinds["/Lbl"]);
    CHECK(kinds["/LI"] == kinds["/LBody"]);
    CHECK(kinds["/H2"] >= 14);
    CHECK(kinds["/TOCI"] == 14);
    opened.each([&](const std::string& kind, const std::string& parent, QPDFObjectHandle node) {
        if (kind == "/TH") CHECK(node.getKey("/A").getKey("/Scope").isName());
        if (kind == "/TD" || kind == "/TH") CHECK(parent == "/TR");
        if (kind == "/TR") CHECK(parent == "/Table");
        if (kind == "/Figure") CHECK(holds(node.getKey("/Alt").getUTF8Value(), "vier kolommen"));
    });
}

TEST_CASE("PDF: the title comes first, on paper and for who listens, and bookmarks and contents lead to pages") {
    Opened opened(pdf_of(nasty_session()));
    QPDFObjectHandle document = opened.root().getKey("/StructTreeRoot").getKey("/K");
    if (document.isArray()) document = document.getArrayItem(0);
    CHECK(document.getKey("/K").getArrayItem(0).getKey("/S").getName() == "/H1");
    CHECK(document.getKey("/K").getArrayItem(3).getKey("/S").getName() == "/TOC");
    QPDFOutlineDocumentHelper outlines(opened.pdf);  // what it answers asks it again
    auto marks = outlines.getTopLevelOutlines();
    CHECK(marks.size() == 14);
    for (auto& mark : marks) CHECK(mark.getDestPage().isDictionary());
    auto pages = QPDFPageDocumentHelper(opened.pdf).getAllPages();
    CHECK(marks.front().getDestPage().getObjGen() == pages.at(1).getObjectHandle().getObjGen());
    CHECK(pages.front().getObjectHandle().getKey("/Annots").getArrayNItems() == 14);
}

TEST_CASE("PDF: headings on one page are led to each at its own height") {
    Opened opened(pdf_of(nasty_session()));
    QPDFObjectHandle names = opened.root().getKey("/Names").getKey("/Dests").getKey("/Names");
    std::map<int, std::set<double>> heights;
    int count = 0;
    for (int i = 1; i < names.getArrayNItems(); i += 2, ++count) {
        QPDFObjectHandle place = names.getArrayItem(i);
        REQUIRE(place.getArrayItem(1).getName() == "/XYZ");
        const double height = place.getArrayItem(3).getNumericValue();
        CHECK(height > 0);
        CHECK(heights[place.getArrayItem(0).getObjectID()].insert(height).second);
    }
    CHECK(count > 20);
    CHECK(std::ranges::any_of(heights, [](const auto& page) { return page.second.size() > 1; }));
}

TEST_CASE("PDF: a title as long as it can be leaves the contents on the first page") {
    samenspraak::testing::Table table;
    REQUIRE(table.act({SetTitle{repeated("Wonderwerken ", limit::line / 13)}, SetHost{repeated("W", limit::line)}}));
    for (int i = 0; i < 3; ++i) table.link(table.effect("Effect"), table.value("Waarde"));
    Opened opened(pdf_of(table.session));
    const auto marks = QPDFOutlineDocumentHelper(opened.pdf).getTopLevelOutlines().size();
    auto pages = QPDFPageDocumentHelper(opened.pdf).getAllPages();
    CHECK(static_cast<std::size_t>(pages.front().getObjectHandle().getKey("/Annots").getArrayNItems()) == marks);
    for (std::size_t i = 1; i < pages.size(); ++i) CHECK_FALSE(pages[i].getObjectHandle().hasKey("/Annots"));
}

TEST_CASE("PDF: all that is drawn is either text with a tag or marked as none") {
    Opened opened(pdf_of(nasty_session()));
    for (auto& page : QPDFPageDocumentHelper(opened.pdf).getAllPages()) {
        Depth depth;
        page.parseContents(&depth);
        CHECK(depth.depth == 0);
        CHECK(depth.lowest == 0);
        CHECK(depth.shown_outside == 0);
    }
}

TEST_CASE("PDF: a text of many pages in one cell, or in a list, comes out whole") {
    samenspraak::testing::Table table;
    const std::string end = "hetlaatstewoord";
    REQUIRE(table.act({SetAnswer{CaseQuestion::Problem, repeated("Er is veel over te zeggen. ", 350) + end}}));
    for (int i = 0; i < 3; ++i) {
        const NoteId option = table.option(repeated("langwoord", 200) + std::to_string(i));
        REQUIRE(table.act({SetDissent{option, repeated("Regel\n", 300) + end}}));
    }
    const std::string bytes = pdf_of(table.session);
    Opened opened(bytes);
    CHECK(opened.pdf.getWarnings().empty());
    CHECK(opened.pdf.getAllPages().size() > 15);
    const auto text = text_of(bytes);
    if (!text) {
        WARN("pdftotext is not on this machine");
        return;
    }
    std::size_t found = 0;
    for (std::size_t at = text->find(end); at != std::string::npos; at = text->find(end, at + 1)) ++found;
    CHECK(found >= 4);
    CHECK(holds(*text, "langwoord"));
}

TEST_CASE("PDF: text copies as it reads, in other scripts too") {
    const auto text = text_of(pdf_of(nasty_session()));
    if (!text) {
        WARN("pdftotext is not on this machine");
        return;
    }
    CHECK_FALSE(holds(*text, "Syntax"));
    for (const char* words : {"<b>vet</b> & \"aanhaling\"", "=HYPERLINK", "你好，世界", "café", "Inhoud"})
        CHECK(holds(*text, words));
}

TEST_CASE("PDF: no names unless asked") {
    const Session session = session_with_names();
    const auto without = text_of(pdf_of(session)), with = text_of(pdf_of(session, true));
    const std::string bytes = pdf_of(session);
    for (const char* name : secret_names) {
        CHECK_FALSE(holds(bytes, name));
        if (!without) continue;
        CHECK_FALSE(holds(*without, name));
        CHECK(holds(*with, name));
    }
    Opened opened(bytes);
    for (QPDFObjectHandle object : opened.pdf.getAllObjects())
        if (object.isStream())
            for (const char* name : secret_names) {
                const auto buffer = object.getStreamData(qpdf_dl_generalized);
                CHECK_FALSE(holds({reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()}, name));
            }
}

TEST_CASE("PDF: it stops when asked, and tells how far it is") {
    const Session session = nasty_session();
    report::ReportContext context(session, {false, true, "nl"});
    float last = 0;
    int asked = 0;
    const std::string bytes = report::to_pdf(context.outline(), nullptr, context.typesetter(), [&](float share) {
        CHECK(share >= last);
        last = share;
        return ++asked < 5;
    });
    CHECK(bytes.empty());
    CHECK(asked == 5);
}
