// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of Composer takes files and pictures along.

#include "ui/chat/compose/attachmenttray.h"
#include "ui/chat/compose/noticestack.h"
#include "ui/chat/compose/recipientchips.h"
#include "ui/chat/compose/refusaltext.h"
#include "ui/chat/composer.h"
#include "ui/chat/composeredit.h"
#include "ui/common/format.h"

#include <QDragEnterEvent>
#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

QList<Attachment> Composer::attachments() const
{
    return m_tray->attachments();
}

QList<ContentPart> Composer::attachedParts() const
{
    return m_tray->parts();
}

void Composer::setAttachments(const QList<Attachment> &attachments)
{
    m_sendWhenRead = false;
    m_tray->setAttachments(attachments);
}

void Composer::attachFiles(const QStringList &paths)
{
    if (paths.size() <= filesWithoutAsking) {
        m_tray->takeFiles(paths);
        return;
    }
    const int count = int(paths.size());
    const QStringList first = paths.first(filesWithoutAsking);
    m_notices->put(u"files"_s, tr("%n files were dropped here. Attach them all?", nullptr, count),
                   {{tr("Attach all"),
                     [this, paths] {
                         m_notices->take(u"files"_s);
                         m_tray->takeFiles(paths);
                         focusText();
                     }},
                    {tr("The first %1").arg(filesWithoutAsking),
                     [this, first] {
                         m_notices->take(u"files"_s);
                         m_tray->takeFiles(first);
                         focusText();
                     }},
                    {tr("None"),
                     [this] {
                         m_notices->take(u"files"_s);
                         focusText();
                     }}},
                   NoticeStack::Tone::Warning);
}

void Composer::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &Composer::attachFiles);
    dialog->open();
}

void Composer::attachmentsHaveChanged()
{
    m_picturesAnyway = false;
    updatePictureNotice();
    if (const int photos = m_tray->positions(); photos > 0)
        m_notices->put(u"position"_s, tr("%n photo(s) say where they were taken", nullptr, photos),
                       {{tr("Remove the position"),
                         [this] {
                             m_tray->stripPositions();
                             focusText();
                         }}},
                       NoticeStack::Tone::Warning);
    else
        m_notices->take(u"position"_s);
    updateButton();
    Q_EMIT attachmentsChanged();
    if (m_sendWhenRead && !m_tray->isReading()) {
        m_sendWhenRead = false;
        submit();
    }
}

void Composer::updatePictureNotice()
{
    const auto &recipients = m_recipients->recipients();
    const auto blind = std::ranges::find(recipients, false, &RecipientName::takesPictures);
    const bool concerned = blind != recipients.end() && m_tray->hasPictures();
    m_tray->setPictureWarning(blind == recipients.end() ? QString()
                                                        : tr("not seen by %1").arg(isolated(blind->name, 40)));
    if (!concerned || m_picturesAnyway) {
        m_notices->take(u"pictures"_s);
        return;
    }
    m_notices->put(u"pictures"_s, tr("%1 takes no pictures").arg(isolated(blind->name, 60)),
                   {{tr("Remove pictures"),
                     [this] {
                         m_tray->removePictures();
                         focusText();
                     }},
                    {tr("Send them anyway"),
                     [this] {
                         m_picturesAnyway = true;
                         updatePictureNotice();
                         focusText();
                     }}},
                   NoticeStack::Tone::Warning);
}

void Composer::showRefusal(const QString &name, const Error &error)
{
    m_sendWhenRead = false;
    showProblem(refusalText(name, error));
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (ComposerEdit::takes(event->mimeData()))
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    m_edit->take(event->mimeData());
    event->acceptProposedAction();
}

} // namespace switchyard
