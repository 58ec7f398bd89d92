// SPDX-License-Identifier: EUPL-1.2
// What Cairo does not say in a PDF, said by qpdf.
#include "sessions/report/formats/pdf/pdf_parts.hpp"
#include "sessions/text/xml.hpp"

#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>

namespace samenspraak::report {
namespace {

using Object = QPDFObjectHandle;

constexpr int packing = 3;  // of zlib: half the time of 6, and hardly larger

void last_page_first(QPDF& pdf) {
    QPDFPageDocumentHelper helper(pdf);
    auto pages = helper.getAllPages();
    if (pages.size() < 2) return;
    const QPDFPageObjectHelper last = pages.back();
    helper.removePage(last);
    helper.addPage(last, true);
}

// What stands on the first page is the first in the tree of the text too: its parts are the last children of the
// document, from the H1 on.
void first_part_first(Object document) {
    Object kids = document.getKey("/K");
    if (!kids.isArray()) return;
    std::vector<Object> order = kids.getArrayAsVector();
    const auto is_title = [](Object kid) { return kid.isDictionary() && kid.getKey("/S").isNameAndEquals("/H1"); };
    const auto front = std::find_if(order.begin(), order.end(), is_title);
    std::rotate(order.begin(), front, order.end());
    document.replaceKey("/K", Object::newArray(order));
}

// Goes only where something is to be said: a report of 10,000 notes has 80,000 parts.
class Tree {
public:
    Tree(QPDF& pdf, const PdfFacts& facts)
        : facts_(facts),
          of_column_(pdf.makeIndirectObject(scope("/Column"))),
          of_row_(pdf.makeIndirectObject(scope("/Row"))) {}

    void visit(Object node, int row) {
        if (!node.isDictionary() || !node.hasKey("/S")) return;
        const std::string kind = node.getKey("/S").getName();
        if (kind == "/Figure" && !facts_.alternative.empty())
            node.replaceKey("/Alt", Object::newUnicodeString(facts_.alternative));
        if (kind == "/TH") node.replaceKey("/A", row == 0 ? of_column_ : of_row_);
        if (kind == "/Document") first_part_first(node);
        if (kind != "/Document" && kind != "/Table" && kind != "/TR") return;
        int rows = 0;
        each_kid(node, [&](const Object& kid) { visit(kid, kind == "/Table" ? rows++ : row); });
    }

private:
    static Object scope(const char* of) {
        Object attribute = Object::newDictionary();
        attribute.replaceKey("/O", Object::newName("/Table"));
        attribute.replaceKey("/Scope", Object::newName(of));
        return attribute;
    }
    template <class Visit> static void each_kid(Object node, Visit visit) {
        Object kids = node.getKey("/K");
        if (!kids.isArray()) return visit(kids);
        for (int i = 0; i < kids.getArrayNItems(); ++i) visit(kids.getArrayItem(i));
    }
    const PdfFacts& facts_;
    const Object of_column_, of_row_;
};

// What is drawn outside of all tags (rules, page numbers, repeated headings) is marked as no part of the text. Cairo
// puts each tag on a line of its own, outside of text objects, so that a mark may stand there as well; within a tag
// there can be others, and outside of it those that say what a blank is. Line by line: qpdf's own look at every word of
// every page takes longer than drawing them.
std::string with_marks(std::string_view contents) {
    std::string out = "/Artifact BMC\n";
    out.reserve(contents.size() + contents.size() / 4);
    int depth = 0;
    bool inside = false;  // of a tag of ours
    while (!contents.empty()) {
        const std::string_view line = contents.substr(0, contents.find('\n'));
        contents.remove_prefix(std::min(contents.size(), line.size() + 1));
        const bool begins = line.ends_with(" BDC") || line.ends_with(" BMC"), ends = line == "EMC";
        const bool opens = begins && depth == 0 && line.find("/MCID") != std::string_view::npos;
        if (opens) out += "EMC\n", inside = true;
        depth += begins ? 1 : ends ? -1 : 0;
        (out += line) += '\n';
        if (ends && depth == 0 && inside) out += "/Artifact BMC\n", inside = false;
    }
    return out += "EMC\n";
}

void mark_artifacts(Object contents) {
    if (!contents.isStream()) return;
    const auto bytes = contents.getStreamData(qpdf_dl_generalized);
    const std::string_view text(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    contents.replaceStreamData(with_marks(text), Object::newNull(), Object::newNull());
}

std::string metadata(const PdfFacts& facts) {
    const std::string language = xml_text(facts.language);
    return "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
           "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
           + xml_text(facts.title) + "</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>" + language
           + "</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>Samenspraak " SAMENSPRAAK_VERSION
             "</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

void describe(QPDF& pdf, const PdfFacts& facts) {
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newUnicodeString(facts.language));
    Object marks = Object::newDictionary();
    marks.replaceKey("/Marked", Object::newBool(true));
    root.replaceKey("/MarkInfo", marks);
    Object viewer = Object::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", viewer);
    Object stream = pdf.newStream(metadata(facts));
    stream.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    root.replaceKey("/Metadata", stream);
}

std::string written(QPDF& pdf) {
    Pl_Flate::setCompressionLevel(packing);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string finished_pdf(const std::string& from_cairo, const PdfFacts& facts) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);  // Cairo names the picture of an emoji twice in a dictionary, with the same meaning
    pdf.processMemoryFile("report", from_cairo.data(), from_cairo.size());
    last_page_first(pdf);
    describe(pdf, facts);
    Object tree = pdf.getRoot().getKey("/StructTreeRoot");
    if (tree.isDictionary()) {
        Tree walk(pdf, facts);
        Object top = tree.getKey("/K");
        if (top.isArray())
            for (int i = 0; i < top.getArrayNItems(); ++i) walk.visit(top.getArrayItem(i), 0);
        else
            walk.visit(top, 0);
    }
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        mark_artifacts(page.getObjectHandle().getKey("/Contents"));
        page.getObjectHandle().replaceKey("/Tabs", Object::newName("/S"));
    }
    return written(pdf);
}

}  // namespace samenspraak::report
