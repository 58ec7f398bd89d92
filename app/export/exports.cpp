// SPDX-License-Identifier: EUPL-1.2
#include "app/export/exports.hpp"

#include "app/export/converter.hpp"
#include "sessions/exchange/interchange.hpp"
#include "sessions/method/words.hpp"
#include "sessions/report/formats/html.hpp"
#include "sessions/report/formats/markdown.hpp"
#include "sessions/report/formats/office.hpp"
#include "sessions/report/formats/pdf/pdf.hpp"
#include "sessions/report/formats/report_context.hpp"
#include "sessions/report/formats/sheets.hpp"
#include "sessions/report/pictures/pictures.hpp"
#include "sessions/report/report_data.hpp"

#include <algorithm>
#include <array>
#include <exception>

namespace samenspraak::exports {
namespace {

using report::ReportContext;
using Made = Result<std::vector<ExportFile>>;

std::vector<std::string> one_file(const ExportChoices&) { return {""}; }

// A row whose format is one file, made by a function of the edition.
template <std::string (*Make)(report::ReportContext&)>
constexpr ExportFormat one(std::string_view ending, std::string_view name, ExportKind kind, Word about) {
    return {ending, ending, name, kind, about,
        [](report::ReportContext& context) -> Made {
            return std::vector<ExportFile>{{"", Make(context)}};
        },
        one_file};
}

bool has_figure(report::ReportContext& context) {
    return std::ranges::any_of(
        context.outline().blocks, [](const auto& b) { return std::holds_alternative<report::Figure>(b); });
}

report::FigureFile figure_file(report::ReportContext& context) {
    if (!has_figure(context)) return {};
    const report::Picture& figure = context.figure();
    return {context.figure_png(), static_cast<double>(figure.width), static_cast<double>(figure.height)};
}

std::string figure_svg(report::ReportContext& context) {
    return has_figure(context) ? to_svg(context.figure(), context.typesetter(), report::SvgPlace::Inline)
                               : std::string();
}

std::string pdf(report::ReportContext& context) {
    return to_pdf(context.outline(), has_figure(context) ? &context.figure() : nullptr, context.typesetter(),
        [&](float share) { return context.go_on(share); });
}
std::string odt(report::ReportContext& context) { return to_odt(context.outline(), figure_file(context)); }
std::string docx(report::ReportContext& context) { return to_docx(context.outline(), figure_file(context)); }
std::string html(report::ReportContext& context) { return to_html(context.outline(), figure_svg(context)); }
std::string markdown(report::ReportContext& context) { return to_markdown(context.outline()); }
std::string xlsx(report::ReportContext& context) { return to_xlsx(workbook(context.data())); }
std::string ods(report::ReportContext& context) { return to_ods(workbook(context.data())); }
std::string csv(report::ReportContext& context) { return to_csv(workbook(context.data()).sheets[0]); }
std::string json(report::ReportContext& context) {
    return exchange::to_json(context.session(), {.names = context.choices().names, .removed = false});
}

Made archival_pdf(report::ReportContext& context) {
    const std::string odt = to_odt(context.outline(), figure_file(context));
    auto pdf = to_archival_pdf(odt, [&] { return context.go_on(0.5f); });
    if (!pdf) return pdf.error();
    return std::vector<ExportFile>{{"-pdfa", std::move(*pdf)}};
}
std::vector<std::string> name_of_archival_pdf(const ExportChoices&) { return {"-pdfa"}; }

constexpr std::array pictured{Word::export_file_case, Word::export_file_actors, Word::export_file_effects,
    Word::export_file_values, Word::export_file_actions, Word::export_file_threads};

std::vector<std::string> names_of_pictures(const ExportChoices& choices) {
    const method::Words words(choices.language);
    std::vector<std::string> names;
    for (const Word word : pictured) names.push_back('-' + std::string(words(word)));
    return names;
}

// The boards of all phases, and the threads.
template <class Write> Made pictures(report::ReportContext& context, Write write) {
    const std::vector<std::string> names = names_of_pictures({false, true, context.choices().language});
    std::vector<ExportFile> files;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!context.go_on(static_cast<float>(i) / static_cast<float>(names.size()))) break;
        const report::Picture picture =
            i < phase_count ? board_picture(context.data(), all_phases[i], context.typesetter()) : context.figure();
        files.push_back({names[i], write(picture, context.typesetter())});
    }
    return files;
}
Made png(report::ReportContext& context) {
    return pictures(
        context, [](const auto& picture, text::Typesetter& typesetter) { return to_png(picture, typesetter); });
}
Made svg(report::ReportContext& context) {
    return pictures(context, [](const auto& picture, text::Typesetter& typesetter) {
        return to_svg(picture, typesetter, report::SvgPlace::File);
    });
}

constexpr std::array formats{
    one<odt>("odt", "ODT", ExportKind::Report, Word::export_is_odt),
    one<pdf>("pdf", "PDF", ExportKind::Report, Word::export_is_pdf),
    ExportFormat{"pdfa", "pdf", "PDF/A", ExportKind::Report, Word::export_is_pdfa, archival_pdf, name_of_archival_pdf,
        why_no_converter},
    one<docx>("docx", "DOCX", ExportKind::Report, Word::export_is_docx),
    one<html>("html", "HTML", ExportKind::Report, Word::export_is_html),
    one<markdown>("md", "MD", ExportKind::Report, Word::export_is_md),
    ExportFormat{"png", "png", "PNG", ExportKind::Picture, Word::export_is_png, png, names_of_pictures},
    ExportFormat{"svg", "svg", "SVG", ExportKind::Picture, Word::export_is_svg, svg, names_of_pictures},
    one<xlsx>("xlsx", "XLSX", ExportKind::Notes, Word::export_is_xlsx),
    one<ods>("ods", "ODS", ExportKind::Notes, Word::export_is_ods),
    one<csv>("csv", "CSV", ExportKind::Notes, Word::export_is_csv),
    one<json>("json", "JSON", ExportKind::Programs, Word::export_is_json),
};
static_assert(formats.size() == export_format_count);

}  // namespace

std::span<const ExportFormat> export_formats() { return formats; }

const ExportFormat* export_format(std::string_view asked) {
    const auto found = std::ranges::find(formats, asked, &ExportFormat::asked);
    return found == formats.end() ? nullptr : &*found;
}

Result<std::vector<const ExportFormat*>> export_formats_named(std::string_view list) {
    std::vector<const ExportFormat*> chosen;
    if (list.empty())
        for (const ExportFormat& format : formats)
            if (!format.impossible) chosen.push_back(&format);
    while (!list.empty()) {
        const std::string_view name = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), name.size() + 1));
        const ExportFormat* format = export_format(name);
        if (!format) return Refusal{Reason::BadArgument, std::string(name)};
        if (std::ranges::find(chosen, format) == chosen.end()) chosen.push_back(format);
    }
    return chosen;
}

std::vector<store::Path> export_paths(const ExportWish& wish) {
    std::vector<store::Path> paths;
    for (const ExportFormat* format : wish.formats)
        for (const std::string& suffix : format->suffixes(wish.choices))
            paths.push_back(wish.folder / (wish.name + suffix + '.' + std::string(format->ending)));
    return paths;
}

namespace {

// Libraries throw when they have no memory left, or meet what they do not know: no reason to lose the conversation.
Made made_or_refused(report::ReportContext& context, const ExportFormat& format) {
    try {
        return format.make(context);
    } catch (const std::exception&) {
        return Refusal{Reason::NotMade, std::string(format.name)};
    }
}

// A folder with those above it, of which those that were not there go again unless they are kept.
class NewFolders {
public:
    NewFolders(store::Files& files, const store::Path& folder) : files_(files) {
        for (store::Path path = folder; !path.empty() && !files.exists(path) && path != path.parent_path();
             path = path.parent_path())
            made_.push_back(path);
    }
    ~NewFolders() {
        for (const store::Path& path : made_) (void)files_.remove(path);
    }
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;
    void keep() { made_.clear(); }

private:
    store::Files& files_;
    std::vector<store::Path> made_;  // the deepest first
};

// All files of all formats, in the order of export_paths.
Result<std::vector<std::string>> make_all(const Session& session, const ExportWish& wish, const ExportWatch& watch) {
    std::size_t at = 0;
    const auto count = static_cast<float>(wish.formats.size());
    report::ReportContext context(session, {wish.choices.names, wish.choices.annex, wish.choices.language},
        [&](float share) { return !watch || watch((static_cast<float>(at) + share) / count, *wish.formats[at]); });
    std::vector<std::string> all;
    for (at = 0; at < wish.formats.size(); ++at) {
        if (!context.go_on(0)) return Refusal{Reason::Stopped, {}};
        Made made = made_or_refused(context, *wish.formats[at]);
        if (context.stopped()) return Refusal{Reason::Stopped, {}};
        if (!made) return made.error();
        for (ExportFile& file : *made) all.push_back(std::move(file.bytes));
    }
    return all;
}

}  // namespace

Result<Exported> export_session(
    store::Files& files, const Session& session, const ExportWish& wish, const ExportWatch& watch) {
    std::vector<store::Path> paths = export_paths(wish);
    // Looked at beforehand, so that not half of them is written.
    for (const store::Path& path : paths)
        if (wish.existing == store::Existing::Keep && files.exists(path))
            return Refusal{Reason::FileExists, path.string()};
    for (const ExportFormat* format : wish.formats)
        if (format->impossible)
            if (auto why = format->impossible()) return *why;
    const Result<std::vector<std::string>> made = make_all(session, wish, watch);
    if (!made) return made.error();
    NewFolders folders(files, wish.folder);
    if (Result<Done> folder = files.make_folder(wish.folder); !folder) return folder.error();
    Result<store::Written> written = write_all_whole(files, paths, *made, wish.existing);
    if (!written) return written.error();
    folders.keep();
    return Exported{std::move(paths), std::move(written->unsure)};
}

}  // namespace samenspraak::exports
