// SPDX-License-Identifier: EUPL-1.2
// One session with one set of choices, about to be written out in several formats: what these share is made once, when
// the first of them asks. Belongs to one thread; the session must outlive it and stay as it is.
#pragma once
#include "sessions/report/outline.hpp"
#include "sessions/report/pictures/picture.hpp"

#include <functional>
#include <memory>

namespace samenspraak::report {

struct ReportData;

class ReportContext {
public:
    // Asked now and then while something long is made, with how much of the present format is done (0..1). False: stop.
    using Watch = std::function<bool(float)>;

    ReportContext(const Session&, Choices, Watch = {});
    ~ReportContext();
    ReportContext(const ReportContext&) = delete;
    ReportContext& operator=(const ReportContext&) = delete;

    const Choices& choices() const { return choices_; }
    const Session& session() const { return session_; }  // all of it: what is made for people is made of the material
    const ReportData& data();
    const Outline& outline();
    const Picture& figure();          // the threads
    const std::string& figure_png();  // the same, for formats that hold pictures as files
    text::Typesetter& typesetter();

    // To be asked by what takes long. After the first false it stays false: what is being made will not be used.
    bool go_on(float share);
    bool stopped() const { return stopped_; }

private:
    const Session& session_;
    Choices choices_;
    Watch watch_;
    bool stopped_ = false;
    std::unique_ptr<ReportData> data_;
    std::unique_ptr<Outline> outline_;
    std::unique_ptr<Picture> figure_;
    std::string figure_png_;
    std::unique_ptr<text::Typesetter> typesetter_;
};

}  // namespace samenspraak::report
