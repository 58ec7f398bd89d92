// SPDX-License-Identifier: EUPL-1.2
#include "app/exports.hpp"

#include "sessions/method/words.hpp"
#include "sessions/report/converter.hpp"
#include "sessions/report/edition.hpp"
#include "sessions/report/html.hpp"
#include "sessions/report/markdown.hpp"
#include "sessions/report/material.hpp"
#include "sessions/report/office.hpp"
#include "sessions/report/pdf.hpp"
#include "sessions/report/pictures.hpp"
#include "sessions/report/sheets.hpp"
#include "sessions/store/interchange.hpp"

#include <algorithm>
#include <array>
#include <exception>

namespace samenspraak {
namespace {

using report::Edition;
using Made = Result<std::vector<ExportFile>>;

std::vector<std::string> one_file(const ExportChoices&) { return {""}; }

// A row whose format is one file, made by a function of the edition.
template <std::string (*Make)(Edition&)>
constexpr ExportFormat one(std::string_view ending, std::string_view name, ExportKind kind, Word about) {
    return {ending, ending, name, kind, about,
        [](Edition& edition) -> Made {
            return std::vector<ExportFile>{{"", Make(edition)}};
        },
        one_file};
}

bool has_figure(Edition& edition) {
    return std::ranges::any_of(
        edition.outline().blocks, [](const auto& b) { return std::holds_alternative<report::Figure>(b); });
}

report::FigureFile figure_file(Edition& edition) {
    if (!has_figure(edition)) return {};
    const report::Picture& figure = edition.figure();
    return {edition.figure_png(), static_cast<double>(figure.width), static_cast<double>(figure.height)};
}

std::string figure_svg(Edition& edition) {
    return has_figure(edition) ? to_svg(edition.figure(), edition.typesetter(), report::SvgPlace::Inline)
                               : std::string();
}

std::string pdf(Edition& edition) {
    return to_pdf(edition.outline(), has_figure(edition) ? &edition.figure() : nullptr, edition.typesetter(),
        [&](float share) { return edition.go_on(share); });
}
std::string odt(Edition& edition) { return to_odt(edition.outline(), figure_file(edition)); }
std::string docx(Edition& edition) { return to_docx(edition.outline(), figure_file(edition)); }
std::string html(Edition& edition) { return to_html(edition.outline(), figure_svg(edition)); }
std::string markdown(Edition& edition) { return to_markdown(edition.outline()); }
std::string xlsx(Edition& edition) { return to_xlsx(workbook(edition.material())); }
std::string ods(Edition& edition) { return to_ods(workbook(edition.material())); }
std::string csv(Edition& edition) { return to_csv(workbook(edition.material()).sheets[0]); }
std::string json(Edition& edition) {
    return to_json(edition.session(), {.names = edition.choices().names, .removed = false});
}

Made archival_pdf(Edition& edition) {
    const std::string odt = to_odt(edition.outline(), figure_file(edition));
    auto pdf = report::to_archival_pdf(odt, [&] { return edition.go_on(0.5f); });
    if (!pdf) return pdf.error();
    return std::vector<ExportFile>{{"-pdfa", std::move(*pdf)}};
}
std::vector<std::string> name_of_archival_pdf(const ExportChoices&) { return {"-pdfa"}; }

constexpr std::array pictured{Word::export_file_case, Word::export_file_actors, Word::export_file_effects,
    Word::export_file_values, Word::export_file_actions, Word::export_file_threads};

std::vector<std::string> names_of_pictures(const ExportChoices& choices) {
    const Words words(choices.language);
    std::vector<std::string> names;
    for (const Word word : pictured) names.push_back('-' + std::string(words(word)));
    return names;
}

// The boards of all phases, and the threads.
template <class Write> Made pictures(Edition& edition, Write write) {
    const std::vector<std::string> names = names_of_pictures({false, true, edition.choices().language});
    std::vector<ExportFile> files;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!edition.go_on(static_cast<float>(i) / static_cast<float>(names.size()))) break;
        const report::Picture picture =
            i < phase_count ? board_picture(edition.material(), all_phases[i], edition.typesetter()) : edition.figure();
        files.push_back({names[i], write(picture, edition.typesetter())});
    }
    return files;
}
Made png(Edition& edition) {
    return pictures(edition, [](const auto& picture, Typesetter& typesetter) { return to_png(picture, typesetter); });
}
Made svg(Edition& edition) {
    return pictures(edition, [](const auto& picture, Typesetter& typesetter) {
        return to_svg(picture, typesetter, report::SvgPlace::File);
    });
}

constexpr std::array formats{
    one<odt>("odt", "ODT", ExportKind::Report, Word::export_is_odt),
    one<pdf>("pdf", "PDF", ExportKind::Report, Word::export_is_pdf),
    ExportFormat{"pdfa", "pdf", "PDF/A", ExportKind::Report, Word::export_is_pdfa, archival_pdf, name_of_archival_pdf,
        report::why_no_converter},
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

std::vector<Path> export_paths(const ExportWish& wish) {
    std::vector<Path> paths;
    for (const ExportFormat* format : wish.formats)
        for (const std::string& suffix : format->suffixes(wish.choices))
            paths.push_back(wish.folder / (wish.name + suffix + '.' + std::string(format->ending)));
    return paths;
}

namespace {

// Libraries throw when they have no memory left, or meet what they do not know: no reason to lose the conversation.
Made made_or_refused(Edition& edition, const ExportFormat& format) {
    try {
        return format.make(edition);
    } catch (const std::exception&) {
        return Refusal{Reason::NotMade, std::string(format.name)};
    }
}

// A folder with those above it, of which those that were not there go again unless they are kept.
class NewFolders {
public:
    NewFolders(Files& files, const Path& folder) : files_(files) {
        for (Path path = folder; !path.empty() && !files.exists(path) && path != path.parent_path();
             path = path.parent_path())
            made_.push_back(path);
    }
    ~NewFolders() {
        for (const Path& path : made_) (void)files_.remove(path);
    }
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;
    void keep() { made_.clear(); }

private:
    Files& files_;
    std::vector<Path> made_;  // the deepest first
};

// All files of all formats, in the order of export_paths.
Result<std::vector<std::string>> make_all(const Session& session, const ExportWish& wish, const ExportWatch& watch) {
    std::size_t at = 0;
    const auto count = static_cast<float>(wish.formats.size());
    Edition edition(session, {wish.choices.names, wish.choices.annex, wish.choices.language},
        [&](float share) { return !watch || watch((static_cast<float>(at) + share) / count, *wish.formats[at]); });
    std::vector<std::string> all;
    for (at = 0; at < wish.formats.size(); ++at) {
        if (!edition.go_on(0)) return Refusal{Reason::Stopped, {}};
        Made made = made_or_refused(edition, *wish.formats[at]);
        if (edition.stopped()) return Refusal{Reason::Stopped, {}};
        if (!made) return made.error();
        for (ExportFile& file : *made) all.push_back(std::move(file.bytes));
    }
    return all;
}

}  // namespace

Result<std::vector<Path>> export_session(
    Files& files, const Session& session, const ExportWish& wish, const ExportWatch& watch) {
    const std::vector<Path> paths = export_paths(wish);
    // Looked at beforehand, so that not half of them is written.
    for (const Path& path : paths)
        if (wish.existing == Existing::Keep && files.exists(path)) return Refusal{Reason::FileExists, path.string()};
    for (const ExportFormat* format : wish.formats)
        if (format->impossible)
            if (auto why = format->impossible()) return *why;
    const Result<std::vector<std::string>> made = make_all(session, wish, watch);
    if (!made) return made.error();
    NewFolders folders(files, wish.folder);
    if (Result<Done> folder = files.make_folder(wish.folder); !folder) return folder.error();
    if (Result<Done> written = write_all_whole(files, paths, *made, wish.existing); !written) return written.error();
    folders.keep();
    return paths;
}

}  // namespace samenspraak
